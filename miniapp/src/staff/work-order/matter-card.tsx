import { Text, View } from '@tarojs/components';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { CATEGORY_LABEL, WORK_ORDER_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { MapPinLine } from '../../features/directory/map-pin';
import { orderClockVerb } from '../../features/work-order/order-words';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { MediaGrid } from '../../ui/media-grid';
import { StatusTag, Tag, UrgencyTag } from '../../ui/tag';

const REOPENING: readonly string[] = ['refuse', 'reopen', 'upholdAppeal'];

interface Props {
  order: WorkOrderDetail;
  /** Taken but not yet sent. */
  newBefore: readonly MediaView[];
  newAfter: readonly MediaView[];
  now: Date;
}

/** What the resident says, wants, and how to reach them; all pictures of the matter. */
export function MatterCard({ order, newBefore, newAfter }: Props) {
  const clock = order.nextClock;
  return (
    <Card>
      <View className="order-top">
        <View className="order-tags">
          <UrgencyTag urgency={order.urgency} />
          <StatusTag kind="workOrder" status={order.status} />
          {order.reopenCount > 0 && <Tag tone="red" text={`业主说没修好 · 第 ${order.reopenCount} 次返工`} />}
          {order.kind === 'coHandling' && (
            <Tag tone="grey" text={`${WORK_ORDER_KIND_LABEL.coHandling}，牵头：${order.leadDepartmentName}`} />
          )}
        </View>
        {clock !== null && <Countdown dueAt={clock.dueAt} warnAt={clock.warnAt} verb={orderClockVerb(order, clock)} />}
      </View>
      {order.task !== null && <View className="staff-note ys-gap-top">请您协办：{order.task}</View>}
      {order.reopenCount > 0 && <WhyAgain timeline={order.timeline} />}
      <Text className="staff-matter">{order.complaintText}</Text>
      <Text className="ys-second ys-block">{[CATEGORY_LABEL[order.category], order.complaintNumber].join(' · ')}</Text>
      <MapPinLine pin={order.placePin} placeText={order.placeText} />
      {order.desiredOutcomeText !== '' && (
        <Text className="ys-second ys-block">业主希望：{order.desiredOutcomeText}</Text>
      )}
      {order.contactText !== '' && <Text className="ys-second ys-block">联系：{order.contactText}</Text>}
      {order.whyChosen !== null && <Text className="ys-second ys-block">选人理由：{order.whyChosen}</Text>}
      {order.onBehalfOf && (
        <PersonLine
          label="住户本人"
          person={{ ...order.onBehalfOf, name: order.onBehalfOf.name ?? '没写姓名' }}
          fallback=""
        />
      )}
      <PersonLine
        label={order.onBehalfOf ? '代报人' : '业主'}
        person={order.reporter}
        fallback="保密，请联系首接责任人"
      />
      <PersonLine label="首接责任人" person={order.firstContactOwner} fallback="" />
      <View className="staff-photos">
        <MediaGrid media={order.evidence} caption="业主" />
        <MediaGrid media={[...order.before, ...newBefore]} caption="处理前" />
        <MediaGrid media={[...order.after, ...newAfter]} caption="处理后" />
      </View>
    </Card>
  );
}

/** 为什么返工: what the second try must mend, in the words and pictures of whoever was not content. */
function WhyAgain({ timeline }: Pick<WorkOrderDetail, 'timeline'>) {
  const last = timeline.filter(({ action }) => REOPENING.includes(action)).sort((a, b) => b.sequence - a.sequence)[0];
  if (last === undefined) return null;
  return (
    <View className="staff-note ys-gap-top">
      <Text className="ys-block ys-wrap">{[last.title, last.body].filter(Boolean).join('，')}</Text>
      <MediaGrid media={last.media} caption="返工" />
    </View>
  );
}

interface PersonLineProps {
  label: string;
  person: { name: string; phone: string | null } | null;
  fallback: string;
}

function PersonLine({ label, person, fallback }: PersonLineProps) {
  return (
    <View className="staff-person">
      <Text>
        {label}：{person === null ? fallback : person.name}
      </Text>
      {person !== null && <CallButton person={{ id: '', departmentName: null, ...person }} />}
    </View>
  );
}
