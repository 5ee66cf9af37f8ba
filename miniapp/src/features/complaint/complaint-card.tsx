import { Text, View } from '@tarojs/components';
import type { ComplaintHeader, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import { hidden } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { Card } from '../../ui/card';
import { Pressable } from '../../ui/pressable';
import { StatusTag, Tag, UrgencyTag } from '../../ui/tag';
import { UnreadTag } from '../../ui/unread-tag';
import { latenessOf, lateWords } from './late-words';
import { ARRIVAL_LABEL, arrivalBeside, expectedLabel, nextUpdateOf } from './promise-words';
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
  const now = useNow(60);
  const late = lateWords(complaint, now);
  const isRunning = status !== 'closed' && status !== 'resolved';
  return (
    <Card>
      <Pressable className="complaint-card__open" onTap={onOpen}>
        <View className="ys-between">
          <View className="complaint-card__tags">
            {isRunning && complaint.urgency === 'lifeSafety' ? <UrgencyTag urgency="lifeSafety" /> : null}
            <StatusTag status={status} text={header.statusText} />
            {complaint.filing === null ? null : (
              <Tag tone="grey" text={complaint.filing === 'byYou' ? '替家人' : '别人替您反映'} />
            )}
            <UnreadTag count={complaint.unreadCount} />
          </View>
          <Text className="ys-small">{complaint.number}</Text>
        </View>
        {late ? <Text className="complaint-card__late">{late}</Text> : null}
        <Text className="ys-title complaint-card__title">{complaint.title}</Text>
        {isRunning ? <Who header={header} /> : null}
        {isRunning ? <Promises complaint={complaint} /> : null}
        {status === 'closed' ? <Closing complaint={complaint} /> : null}
        {status === 'resolved' ? <Text className="ys-second ys-block">{header.nextStep}</Text> : null}
      </Pressable>
      {children}
    </Card>
  );
}

function Who({ header }: { header: ComplaintHeader }) {
  const { inCharge, firstContactOwner, nextStep } = header;
  return (
    <View className="complaint-card__who">
      <View className="complaint-card__face" {...hidden}>
        <Text>{(inCharge.person ?? firstContactOwner).name.slice(0, 1)}</Text>
      </View>
      <View className="complaint-card__person">
        <Text className="ys-subtitle">{whoText(header)}</Text>
        <Text className="ys-second ys-block">{nextStep}</Text>
      </View>
    </View>
  );
}

/** `处理人 李建国 · 工程部`; where nobody is sent, whose it is all the same. */
function whoText({ inCharge: { label, text, person }, firstContactOwner }: ComplaintHeader): string {
  if (person === null && label === '处理人') return `${text}，由${firstContactOwner.name}负责`;
  return `${label} ${text}${person?.departmentName ? ` · ${person.departmentName}` : ''}`;
}

function Promises({ complaint }: { complaint: ComplaintSummary }) {
  const now = useNow(30);
  const { header } = complaint;
  if (!header.expectedAt) return null;
  const arrivalAt = arrivalBeside(header);
  const nextUpdateAt = nextUpdateOf(header);
  const isLate = latenessOf(complaint, now) !== null;
  return (
    <View className={`complaint-card__promise${isLate ? ' is-late' : ''}`}>
      <View>
        <Text className="ys-small ys-block">{expectedLabel(header)}</Text>
        <Text className="complaint-card__time">{promiseText(header.expectedAt, now)}</Text>
      </View>
      {arrivalAt ? (
        <View>
          <Text className="ys-small ys-block">{ARRIVAL_LABEL}</Text>
          <Text className="complaint-card__time">{promiseText(arrivalAt, now)}</Text>
        </View>
      ) : nextUpdateAt ? (
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
  return (
    <View>
      <Text className="ys-second ys-block">{complaint.header.nextStep}</Text>
      <Text className="ys-second ys-block">{timeText(complaint.submittedAt, now)} 提交</Text>
    </View>
  );
}
