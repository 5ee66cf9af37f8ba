import { Text, View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import { useNow } from '../../platform/now';
import { Card } from '../../ui/card';
import { Pressable } from '../../ui/pressable';
import { StatusTag } from '../../ui/tag';
import { UnreadTag } from '../../ui/unread-tag';
import { expectedLabel, nextUpdateOf } from './promise-words';
import './complaint.scss';

interface ComplaintCardProps {
  complaint: ComplaintSummary;
  onOpen: () => void;
  /** Below the content, e.g. the two buttons of a resolved matter. */
  children?: React.ReactNode;
}

/** A matter as its reporter sees it in a list: how it stands, who has it, what is promised. */
export function ComplaintCard({ complaint, onOpen, children }: ComplaintCardProps) {
  const { header, status } = complaint;
  const person = header.handler ?? header.ballHolder ?? header.firstContactOwner;
  const isRunning = status !== 'closed' && status !== 'resolved';
  return (
    <Card>
      <Pressable className="complaint-card__open" label={spoken(complaint)} onTap={onOpen}>
        <View className="ys-between">
          <View className="complaint-card__tags">
            <StatusTag status={status} text={header.statusText} />
            <UnreadTag count={complaint.unreadCount} />
          </View>
          <Text className="ys-small">{complaint.number}</Text>
        </View>
        <Text className="ys-title complaint-card__title">{complaint.title}</Text>
        {isRunning ? <Who name={person.name} department={person.departmentName} next={header.nextStep} /> : null}
        {isRunning ? <Promises complaint={complaint} /> : null}
        {status === 'closed' ? <Closing complaint={complaint} /> : null}
        {status === 'resolved' ? <Text className="ys-second ys-block">{header.nextStep}</Text> : null}
      </Pressable>
      {children}
    </Card>
  );
}

function spoken({ header, title, number, unreadCount }: ComplaintSummary): string {
  const unread = unreadCount === 0 ? '' : `,${unreadCount} 条新留言`;
  return `${header.statusText},${title},编号 ${number},${header.nextStep}${unread}`;
}

function Who({ name, department, next }: { name: string; department: string | null; next: string }) {
  return (
    <View className="complaint-card__who">
      <View className="complaint-card__face">
        <Text>{name.slice(0, 1)}</Text>
      </View>
      <View className="complaint-card__person">
        <Text className="ys-subtitle">{department ? `${name} · ${department}` : name}</Text>
        <Text className="ys-second ys-block">{next}</Text>
      </View>
    </View>
  );
}

function Promises({ complaint }: { complaint: ComplaintSummary }) {
  const now = useNow(30);
  const { header } = complaint;
  if (!header.expectedAt) return null;
  const nextUpdateAt = nextUpdateOf(header);
  return (
    <View className={`complaint-card__promise${complaint.isOverdue ? ' is-late' : ''}`}>
      <View>
        <Text className="ys-small ys-block">{expectedLabel(header)}</Text>
        <Text className="complaint-card__time">
          {promiseText(header.expectedAt, now)}
          {complaint.isOverdue ? ' · 已迟' : ''}
        </Text>
      </View>
      {nextUpdateAt ? (
        <View>
          <Text className="ys-small ys-block">下次告诉您进展</Text>
          <Text className="ys-subtitle">{promiseText(nextUpdateAt, now)}</Text>
        </View>
      ) : null}
    </View>
  );
}

function Closing({ complaint }: { complaint: ComplaintSummary }) {
  const now = useNow(60);
  const isRatable = complaint.allowedActions.includes('rate');
  return (
    <Text className="ys-second ys-block">
      {timeText(complaint.submittedAt, now)} 提交{isRatable ? ' · 可以评价' : ''}
    </Text>
  );
}
