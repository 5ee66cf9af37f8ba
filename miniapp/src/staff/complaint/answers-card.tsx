import { Text, View } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintDetail, ComplaintHeader } from '@yingsheng/shared/api/complaint';
import { CLOSE_REASON_LABEL, COMPLAINT_STATUS_LABEL, RESOLVED_LABEL_FOR_STAFF } from '@yingsheng/shared/labels.zh';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import '../../features/work-order/work-order.scss';
import { MovedTime } from '../../features/complaint/moved-time';
import { escalatedText, urgedText } from '../../features/complaint/pressing-words';
import { movedNote } from '../../features/complaint/promise-words';
import { clockVerb } from '../../features/work-order/order-words';
import { usePlaceText } from '../../platform/place-text';
import { useSession } from '../../platform/session';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { HouseholdsTag } from '../../ui/households-tag';
import { StatusTag, Tag, UrgencyTag } from '../../ui/tag';

interface Props {
  complaint: ComplaintDetail;
  now: Date;
}

/** Received? who? what next? when? how far? The same five answers that the resident reads, for staff. */
export function AnswersCard({ complaint, now }: Props) {
  const { header, nextClock } = complaint;
  const myId = useSession((state) => state.me?.id);
  const placeText = usePlaceText();
  const [urged, escalated] = [urgedText(complaint), escalatedText(complaint)];
  return (
    <Card>
      <View className="order-top">
        <View className="order-tags">
          <StatusTag status={complaint.status} text={statusText(complaint)} />
          <UrgencyTag urgency={complaint.urgency} />
          <HouseholdsTag count={complaint.householdCount} />
          {complaint.reopenCount > 0 && <Tag tone="red" text={`重新打开 ${complaint.reopenCount} 次`} />}
          {urged !== null && <Tag tone="amber" text={urged} />}
          {escalated !== null && <Tag tone="red" text={escalated} />}
        </View>
        {nextClock !== null && (
          <Countdown dueAt={nextClock.dueAt} warnAt={nextClock.warnAt} verb={clockVerb(nextClock)} />
        )}
      </View>
      <Text className="order-place">{placeText(complaint)}</Text>
      <View className="staff-answers">
        <Answer label="收到" text={timeText(complaint.submittedAt, now)} />
        <PersonAnswer label="首接责任人" person={header.firstContactOwner} none="" myId={myId} />
        <PersonAnswer
          label={header.inCharge.label}
          person={header.inCharge.person}
          none={header.inCharge.text}
          myId={myId}
        />
        {header.joinedLead !== null && (
          <PersonAnswer label="介入负责人" person={header.joinedLead} none="" myId={myId} />
        )}
        <Answer label="下一步" text={header.nextStep} note={holderNote(complaint)} />
        {complaint.status === 'closed' ? (
          <Ended complaint={complaint} now={now} />
        ) : (
          <Promised header={header} now={now} />
        )}
      </View>
    </Card>
  );
}

function Ended({ complaint, now }: Props) {
  return <Answer label="结束" text={complaint.closedAt === null ? '' : timeText(complaint.closedAt, now)} />;
}

function Promised({ header, now }: { header: ComplaintHeader; now: Date }) {
  return (
    <>
      <Answer
        label={expectedLabel(header)}
        text={header.expectedAt === null ? '还没定' : promiseText(header.expectedAt, now)}
      />
      <MovedTime header={header} now={now} />
      <Answer
        label="下次告知业主"
        text={header.nextUpdateDueAt === null ? '暂无要求' : promiseText(header.nextUpdateDueAt, now)}
      />
    </>
  );
}

function statusText(complaint: ComplaintDetail): string {
  if (complaint.status === 'resolved') return RESOLVED_LABEL_FOR_STAFF;
  if (complaint.closeReason !== null) return CLOSE_REASON_LABEL[complaint.closeReason];
  return COMPLAINT_STATUS_LABEL[complaint.status];
}

/** What the expected time stands for, and how often it moved. */
function expectedLabel(header: ComplaintHeader): string {
  return `${expectedWords(header.expectedKind)}${movedNote(header)}`;
}

function expectedWords(kind: ComplaintHeader['expectedKind']): string {
  if (kind === 'resume') return '恢复处理';
  return kind === null || kind === 'eta' ? '预计修好' : `最迟${clockVerb({ kind })}`;
}

function holderNote({ header }: ComplaintDetail): string {
  const holder = header.ballHolder;
  return holder === null || header.nextStep.includes(holder.name) ? '' : `轮到${holder.name}`;
}

function Answer({ label, text, note = '' }: { label: string; text: string; note?: string }) {
  return (
    <View className="staff-answer">
      <Text className="ys-small ys-block">{label}</Text>
      <Text className="staff-answer-text">{text}</Text>
      {note !== '' && <Text className="ys-small ys-block">{note}</Text>}
    </View>
  );
}

interface PersonAnswerProps {
  label: string;
  person: PersonBrief | null;
  none: string;
  /** Nobody calls themselves. */
  myId: string | undefined;
}

function PersonAnswer({ label, person, none, myId }: PersonAnswerProps) {
  return (
    <View className="staff-answer">
      <Text className="ys-small ys-block">{label}</Text>
      <View className="ys-between">
        <Text className="staff-answer-text">{person?.name ?? none}</Text>
        {person?.id !== myId && <CallButton person={person} />}
      </View>
    </View>
  );
}
