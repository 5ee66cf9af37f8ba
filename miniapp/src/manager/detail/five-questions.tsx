import { Text, View } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { promiseText, timeText } from '@yingsheng/shared/time-words';
import type { ReactNode } from 'react';
import { MovedTime } from '../../features/complaint/moved-time';
import { escalatedText, urgedText } from '../../features/complaint/pressing-words';
import { useSession } from '../../platform/session';
import { CallButton } from '../../ui/call-button';
import { Countdown } from '../../ui/countdown';
import { Panel } from '../parts/panel';

function Question({ ask, children }: { ask: string; children: ReactNode }) {
  return (
    <View className="mg-question">
      <Text className="mg-question-ask">{ask}</Text>
      <View className="mg-question-answer">{children}</View>
    </View>
  );
}

function Person({ person, part, none = '还没有' }: { person: PersonBrief | null; part: string; none?: string }) {
  if (person === null) {
    return (
      <Text className="ys-block">
        {part}：{none}
      </Text>
    );
  }
  return (
    <View className="mg-person">
      <Text>
        {part}：{person.name}
        {person.departmentName === null ? '' : ` · ${person.departmentName}`}
      </Text>
      <CallButton person={person} />
    </View>
  );
}

function whenText(complaint: ComplaintDetail, now: Date): string {
  const { expectedAt, expectedKind } = complaint.header;
  if (expectedAt === null) return complaint.closedAt === null ? '现在没有到期的承诺' : '已关闭';
  const promise = promiseText(expectedAt, now);
  if (expectedKind === 'resume') return `${promise}恢复处理`;
  return expectedKind === null || expectedKind === 'eta'
    ? `预计 ${promise}`
    : `${promise}${CLOCK_KIND_LABEL[expectedKind]}`;
}

/** 收到了吗 / 谁 / 下一步 / 何时 / 到哪一步: the same answers that the resident sees, with the people to call. */
export function FiveQuestions({ complaint, now }: { complaint: ComplaintDetail; now: Date }) {
  const { header, nextClock } = complaint;
  const myId = useSession((session) => session.me?.id);
  const isMine = header.ballHolder !== null && header.ballHolder.id === myId;
  const [urged, escalated] = [urgedText(complaint), escalatedText(complaint)];
  const isHolderNamed = header.ballHolder?.id === header.handler?.id;
  return (
    <Panel title="现在怎么样">
      <Question ask="收到了吗">
        <Text>收到，{timeText(complaint.submittedAt, now)} 提交</Text>
      </Question>
      <Question ask="谁负责">
        <Person part={header.inCharge.label} person={header.inCharge.person} none={header.inCharge.text} />
        <Person part="首接责任人" person={header.firstContactOwner} />
        {header.joinedLead !== null && <Person part="介入负责人" person={header.joinedLead} />}
        {escalated !== null && <Text className="ys-block mg-tone-danger">{escalated}</Text>}
        {isMine && <Text className="mg-move">现在该您动</Text>}
        {!isMine && !isHolderNamed && header.ballHolder !== null && (
          <Text className="mg-move">现在该 {header.ballHolder.name} 动</Text>
        )}
      </Question>
      <Question ask="下一步">
        <Text>{header.nextStep}</Text>
      </Question>
      <Question ask="什么时候">
        <Text className="ys-block">{whenText(complaint, now)}</Text>
        {nextClock !== null && (
          <Countdown dueAt={nextClock.dueAt} warnAt={nextClock.warnAt} verb={CLOCK_KIND_LABEL[nextClock.kind]} />
        )}
        {urged !== null && <Text className="ys-block mg-tone-warn">{urged}</Text>}
        {header.etaMovedCount > 0 && <Text className="mg-note">预计时间改过 {header.etaMovedCount} 次</Text>}
        <MovedTime header={header} now={now} />
      </Question>
      <Question ask="到哪一步">
        <Text>
          {header.statusText}
          {complaint.reopenCount > 0 ? ` · 第 ${complaint.reopenCount + 1} 次处理` : ''}
        </Text>
      </Question>
    </Panel>
  );
}
