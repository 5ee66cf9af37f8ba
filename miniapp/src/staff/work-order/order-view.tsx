import { View } from '@tarojs/components';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { type ReactNode, useState } from 'react';
import { useReading } from '../../features/complaint/use-reading';
import { VerifyCard } from '../../features/complaint/verify-card';
import { queuedStep } from '../../features/work-order/offline/queued-order';
import { OrderSteps } from '../../features/work-order/order-steps';
import { PlaceHistory } from '../../features/work-order/place-history';
import { useRefreshWorkOrders, useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { keptWords } from '../../platform/outbox/kept-words';
import { usePlaceText } from '../../platform/place-text';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Timeline } from '../../ui/timeline';
import { UnreadTag } from '../../ui/unread-tag';
import { CoHandlingCard } from '../parts/co-handling-card';
import { Heading } from '../parts/heading';
import { Problem } from '../parts/problem';
import { SpendingCard } from '../parts/spending-card';
import { TakenInCard } from '../parts/taken-in-card';
import { useKeptPhotos } from '../parts/use-kept-photos';
import { AnswerCard } from './answer-card';
import { BackCard } from './back-card';
import { MatterCard } from './matter-card';
import { hasNextStep, OrderFooter, type PlainAction } from './order-footer';
import { type OrderSheet, OrderSheets } from './order-sheets';
import { OwedCard } from './owed-card';
import { PaperCard } from './paper-card';

const DONE_TEXT: Readonly<Record<PlainAction, string>> = {
  accept: '已接单，由您处理',
  grab: '已接单，由您处理',
  acceptTransfer: '已接手，由您处理',
  approveSuspension: '已同意挂起',
  resume: '已恢复处理，请安排时间',
};

interface Props {
  /** With the steps that wait on this phone already taken. */
  order: WorkOrderDetail;
  /** How old this is, and what has not arrived yet. */
  notes: ReactNode;
}

export function OrderView({ order, notes }: Props) {
  const now = useNow(30);
  const [sheet, setSheet] = useState<OrderSheet | null>(null);
  const [before, setBefore] = useKeptPhotos(`before:${order.id}`);
  const [after, setAfter] = useKeptPhotos(`after:${order.id}`);
  const act = useWorkOrderAction();
  const refreshOrders = useRefreshWorkOrders();
  const newCount = useReading(order);
  const placeText = usePlaceText();
  const take = (action: PlainAction) => {
    const body = { version: order.version };
    // Several may grab at once and one wins: only the server can say who, so a grab does not wait.
    const waiting = action === 'accept' ? queuedStep(order, { action, body }) : undefined;
    act.mutate(
      { id: order.id, action, body, waiting },
      { onSuccess: ({ isKept }) => toast(isKept ? keptWords() : DONE_TEXT[action]) },
    );
  };
  const matter = { id: order.complaintId, version: order.complaintVersion };
  const footer = <OrderFooter order={order} isBusy={act.isPending} onTake={take} onOpen={setSheet} />;
  return (
    <Screen title={placeText(order)} back footer={hasNextStep(order) ? footer : undefined} wide>
      <View className="staff-columns">
        <View className="staff-main">
          {notes}
          <BackCard order={order} />
          <VerifyCard
            complaint={{ ...order, ...matter, allowedActions: order.complaintActions }}
            onSettled={refreshOrders}
          />
          <OrderSteps order={order} now={now} />
          <Problem error={act.error} />
          <AnswerCard order={order} now={now} />
          <MatterCard
            order={order}
            newBefore={unsent(order, 'arrive', before)}
            newAfter={unsent(order, 'done', after)}
            now={now}
          />
          <TakenInCard takenIn={order.takenIn} now={now} />
          <PlaceHistory order={order} now={now} />
        </View>
        <View className="staff-side">
          <OwedCard order={order} now={now} onOpen={setSheet} />
          <CoHandlingCard coHandlings={order.kind === 'lead' ? order.coHandlings : []} now={now} />
          <SpendingCard complaint={matter} spendings={order.spendings} now={now} />
          <PaperCard order={order} />
          <Card>
            <View className="ys-between">
              <Heading text="处理经过" />
              <UnreadTag count={newCount} />
            </View>
            <Timeline entries={order.timeline} marksInternal />
          </Card>
        </View>
      </View>
      <OrderSheets
        sheet={sheet}
        order={order}
        before={before}
        after={after}
        onBefore={setBefore}
        onAfter={setAfter}
        onClose={() => setSheet(null)}
      />
    </Screen>
  );
}

/** Kept photos are shown only while they can still be sent. */
function unsent(order: WorkOrderDetail, action: 'arrive' | 'done', photos: readonly MediaView[]): readonly MediaView[] {
  return order.allowedActions.includes(action) ? photos : [];
}
