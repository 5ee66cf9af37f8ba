import { Text, View } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintDetail, ComplaintHeader } from '@yingsheng/shared/api/complaint';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import { latenessOf, lateWords } from '../../features/complaint/late-words';
import { MovedTime } from '../../features/complaint/moved-time';
import { escalatedText } from '../../features/complaint/pressing-words';
import {
  ARRIVAL_LABEL,
  arrivalBeside,
  countingNotes,
  expectedLabel,
  isLongAnswer,
  movedNote,
  nextUpdateOf,
  STEPS,
  stepOf,
} from '../../features/complaint/promise-words';
import { role } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { StatusTag } from '../../ui/tag';

/** 收到了吗、谁在办、下一步、什么时候、到哪一步: answered before anything else, at every state. */
export function FiveAnswers({ complaint }: { complaint: ComplaintDetail }) {
  const { header } = complaint;
  const isClosed = complaint.status === 'closed';
  const isAppealed = complaint.appeal?.verdict === null;
  return (
    <Card>
      <View className="ys-between">
        <StatusTag status={complaint.status} text={header.statusText} />
        <NumberToCopy number={complaint.number} />
      </View>
      <Text className="ys-title ys-wrap" {...role('heading', { level: 2 })}>
        {complaint.title}
      </Text>
      {complaint.mergedInto === null ? <HowFar complaint={complaint} /> : null}
      <Late complaint={complaint} />
      <View className={`detail-answers${complaint.mergedInto === null ? '' : ' ys-gap-top'}`}>
        <Person label={header.inCharge.label} person={header.inCharge.person} missing={header.inCharge.text} />
        <Person label="为您负责到底的人" person={header.firstContactOwner} missing="" />
        {header.joinedLead === null ? null : <Person label="一同跟进的负责人" person={header.joinedLead} missing="" />}
        {isClosed ? <NextStep label="结果" text={header.statusText} /> : null}
        {isClosed && !isAppealed ? null : <NextStep label="下一步" text={header.nextStep} />}
        {complaint.rootCause === null ? null : <NextStep label="问题原因" text={complaint.rootCause} />}
        <Arrival header={header} />
        <When complaint={complaint} />
      </View>
      <Escalated complaint={complaint} />
      <Counting complaint={complaint} />
      <Moved complaint={complaint} />
    </Card>
  );
}

function NumberToCopy({ number }: { number: string }) {
  const copy = async (): Promise<void> => {
    toast((await copyText(number)) ? '编号已复制' : `编号：${number}`);
  };
  return (
    <View className="detail-number">
      <Text className="ys-small" userSelect>
        {number}
      </Text>
      <Button kind="plain" small label="复制" ariaLabel="复制编号" onTap={() => void copy()} />
    </View>
  );
}

/** In the words of the card: whatever is late there is late here. */
function Late({ complaint }: { complaint: ComplaintDetail }) {
  const late = lateWords(complaint, useNow(60));
  return late === null ? null : <Text className="complaint-card__late ys-block">{late}</Text>;
}

function HowFar({ complaint }: { complaint: ComplaintDetail }) {
  const step = stepOf(complaint.status);
  return (
    <View
      className="detail-steps"
      {...role('status', { label: `第 ${step + 1} 步，共 ${STEPS.length} 步：${STEPS[step]}` })}
    >
      {STEPS.map((name, index) => (
        <View key={name} className={`detail-step${index < step ? ' is-past' : index === step ? ' is-now' : ''}`}>
          <View className="detail-step__bar" />
          <Text className="detail-step__name">{name}</Text>
        </View>
      ))}
    </View>
  );
}

/** A few words stand out; a whole sentence gets the full width and is there to be read. */
function NextStep({ label, text }: { label: string; text: string }) {
  const isLong = isLongAnswer(text);
  return (
    <View className={`detail-answer${isLong ? ' is-long' : ''}`}>
      <Text className="ys-small ys-block">{label}</Text>
      <Text className={isLong ? 'ys-block ys-wrap' : 'ys-subtitle ys-wrap'}>{text}</Text>
    </View>
  );
}

function Person({ label, person, missing }: { label: string; person: PersonBrief | null; missing: string }) {
  return (
    <View className="detail-answer">
      <Text className="ys-small ys-block">{label}</Text>
      <View className="detail-answer__person">
        <Text className="ys-subtitle">{person?.name ?? missing}</Text>
        <CallButton person={person} />
      </View>
    </View>
  );
}

/** Whoever is in danger reads when somebody is to be there, whatever else is due before. */
function Arrival({ header }: { header: ComplaintHeader }) {
  const now = useNow(30);
  const arrivalAt = arrivalBeside(header);
  if (arrivalAt === null) return null;
  return (
    <View className={`detail-answer${new Date(arrivalAt) < now ? ' is-late' : ''}`}>
      <Text className="ys-small ys-block">{ARRIVAL_LABEL}</Text>
      <Text className="ys-subtitle">{promiseText(arrivalAt, now)}</Text>
      <View>
        <Countdown dueAt={arrivalAt} />
      </View>
    </View>
  );
}

function When({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(30);
  const { header, nextClock } = complaint;
  if (complaint.status === 'closed') {
    return (
      <View className="detail-answer">
        <Text className="ys-small ys-block">{complaint.mergedInto === null ? '关闭时间' : '合并时间'}</Text>
        <Text className="ys-subtitle">{complaint.closedAt ? timeText(complaint.closedAt, now) : ''}</Text>
      </View>
    );
  }
  if (!header.expectedAt) return null;
  const hasMoved = movedNote(header) !== '';
  const isLate = latenessOf(complaint, now) !== null;
  const warnAt = nextClock?.dueAt === header.expectedAt ? nextClock.warnAt : null;
  return (
    <View className={`detail-answer${isLate ? ' is-late' : hasMoved ? ' is-moved' : ''}`}>
      <Text className="ys-small ys-block">{expectedLabel(header)}</Text>
      <Text className="ys-subtitle">{promiseText(header.expectedAt, now)}</Text>
      {complaint.status === 'resolved' ? null : (
        <View>
          <Countdown dueAt={header.expectedAt} warnAt={warnAt} />
        </View>
      )}
    </View>
  );
}

/** Nobody has to ask whether somebody further up knows. */
function Escalated({ complaint }: { complaint: ComplaintDetail }) {
  const text = escalatedText(complaint);
  if (text === null) return null;
  return (
    <View className="ys-between detail-escalated">
      <Text className="ys-wrap">{text}</Text>
      <CallButton person={complaint.header.escalatedTo?.person ?? null} />
    </View>
  );
}

function Counting({ complaint }: { complaint: ComplaintDetail }) {
  if (complaint.status === 'closed') return null;
  return (
    <View>
      {countingNotes(complaint).map((note) => (
        <Text key={note} className="ys-second ys-block ys-wrap">
          {note}
        </Text>
      ))}
    </View>
  );
}

function Moved({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(60);
  const { header, status } = complaint;
  const nextUpdateAt = nextUpdateOf(header);
  return (
    <View>
      <MovedTime header={header} now={now} />
      {nextUpdateAt && status !== 'closed' && status !== 'resolved' ? (
        <Text className="ys-second ys-block">下次告诉您进展：{promiseText(nextUpdateAt, now)}</Text>
      ) : null}
    </View>
  );
}
