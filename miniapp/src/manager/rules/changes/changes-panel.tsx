import { Text, View } from '@tarojs/components';
import type { RuleChanges, RuleChangeView } from '@yingsheng/shared/api/rule-change';
import { RULE_CHANGE_STATUS_LABEL, RULE_KIND_LABEL } from '@yingsheng/shared/sla/rule-change-labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { useEndRuleChange, useRuleChanges } from '../../../features/rules/use-rules';
import { confirm, toast } from '../../../platform/feedback';
import { useNow } from '../../../platform/now';
import { messageOf } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { Empty, ErrorState, Skeleton } from '../../../ui/states';
import { Tag, type Tone } from '../../../ui/tag';
import { Panel } from '../../parts/panel';
import type { RulePanelProps } from '../rule-tabs';
import { ChangeLines } from './change-lines';
import { RefuseSheet } from './refuse-sheet';

/** 规则变更: what waits for the quality department, and who changed what with whose approval. */
export function ChangesPanel({ estateId }: RulePanelProps) {
  const { data, error, refetch } = useRuleChanges(estateId);
  if (data !== undefined) return <Changes changes={data} />;
  return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

function Changes({ changes: { estateId, deciderNames, waiting, past } }: { readonly changes: RuleChanges }) {
  return (
    <View className="mg-rules">
      <Panel title="等品质部批准" count={waiting.length} countTone="amber">
        {deciderNames.length === 0 ? (
          <Text className="mg-caution">
            这个小区还没有品质部人员，放宽的变更没有人能批。请管理员在“同事账号”里给一位同事加上品质部角色。
          </Text>
        ) : (
          <Text className="mg-note">由{deciderNames.join('、')}批准，谁提的谁不批；批准后次日零点起生效。</Text>
        )}
        {waiting.map((change) => (
          <Waiting key={change.id} estateId={estateId} change={change} />
        ))}
        {waiting.length === 0 && <Empty title="没有等批准的变更" hint="放宽承诺、调低抽访、减少上报时，会列在这里。" />}
      </Panel>
      <Panel title="变更记录" note="最近 50 次，谁改的、谁批的都保留">
        {past.map((change) => (
          <Past key={change.id} change={change} />
        ))}
        {past.length === 0 && <Empty title="还没有改过" hint="从现在起，每一次改动都会记在这里。" />}
      </Panel>
    </View>
  );
}

function Waiting({ estateId, change }: { readonly estateId: string; readonly change: RuleChangeView }) {
  const now = useNow(60);
  const end = useEndRuleChange(estateId);
  const [isRefusing, setRefusing] = useState(false);
  const { id, kind, lines, reason, proposedByName, proposedAt, effectiveFrom, mayDecide, mayWithdraw } = change;
  const name = RULE_KIND_LABEL[kind];
  const told = (said: string) => ({
    onSuccess: () => toast(said),
    onError: (error: Error) => toast(messageOf(error)),
  });
  const approve = async () => {
    const isSure = await confirm({
      title: `批准放宽${name}？`,
      body: `${timeText(effectiveFrom, now)} 起生效，并向业主公示由多少改为多少。`,
      confirmLabel: '批准',
      cancelLabel: '再看看',
    });
    if (isSure) end.mutate({ id, verb: 'approve' }, told(`已批准，${timeText(effectiveFrom, now)} 起生效`));
  };
  return (
    <View className="mg-change-card">
      <Text className="ys-subtitle ys-block">{name}</Text>
      <ChangeLines lines={lines} />
      <Text className="ys-block ys-wrap">原因：{reason}</Text>
      <Text className="mg-note">
        {proposedByName} {timeText(proposedAt, now)} 提出；现在批准，{timeText(effectiveFrom, now)} 起生效
      </Text>
      <View className="mg-draft-buttons">
        {mayDecide && (
          <Button small label="批准" ariaLabel={`批准 ${name}`} busy={end.isPending} onTap={() => void approve()} />
        )}
        {mayDecide && (
          <Button kind="secondary" small label="退回" ariaLabel={`退回 ${name}`} onTap={() => setRefusing(true)} />
        )}
        {mayWithdraw && (
          <Button
            kind="secondary"
            small
            label="撤回"
            ariaLabel={`撤回 ${name}`}
            busy={end.isPending}
            onTap={() => end.mutate({ id, verb: 'withdraw' }, told('已撤回，照现行的来'))}
          />
        )}
      </View>
      {isRefusing && (
        <RefuseSheet
          title={`退回放宽${name}`}
          busy={end.isPending}
          error={end.error}
          onSubmit={(answer) =>
            end.mutate({ id, verb: 'refuse', answer }, { onSuccess: () => toast('已退回，原来的规则不变') })
          }
          onClose={() => setRefusing(false)}
        />
      )}
    </View>
  );
}

const TONE: Readonly<Record<RuleChangeView['status'], Tone>> = {
  direct: 'green',
  waiting: 'amber',
  approved: 'green',
  refused: 'grey',
  withdrawn: 'grey',
  stale: 'grey',
};

function Past({ change }: { readonly change: RuleChangeView }) {
  const { kind, status, lines, reason, answer } = change;
  return (
    <View className="mg-change-card">
      <Text className="ys-subtitle ys-block">
        {RULE_KIND_LABEL[kind]} <Tag tone={TONE[status]} text={stateText(change, new Date())} />
      </Text>
      <ChangeLines lines={lines} />
      {reason !== '' && <Text className="ys-block ys-wrap">原因：{reason}</Text>}
      {answer !== null && <Text className="ys-block ys-wrap">答复：{answer}</Text>}
      <Text className="mg-note">{historyText(change, new Date())}</Text>
    </View>
  );
}

/** What needed no approval is in force, or is to be. */
export function stateText({ status, effectiveFrom }: RuleChangeView, now: Date): string {
  return status === 'direct' && new Date(effectiveFrom) > now ? '待生效' : RULE_CHANGE_STATUS_LABEL[status];
}

export function historyText(change: RuleChangeView, now: Date): string {
  const { status, proposedByName, proposedAt, decidedByName, decidedAt, effectiveFrom } = change;
  const proposed = `${proposedByName} ${timeText(proposedAt, now)} ${status === 'direct' ? '修改' : '提出'}`;
  const decided = decidedAt === null ? '' : timeText(decidedAt, now);
  const begins = `${timeText(effectiveFrom, now)} 起生效`;
  switch (status) {
    case 'direct':
      return `${proposed}，没有放宽，${begins}`;
    case 'approved':
      return `${proposed}，${decidedByName} ${decided} 批准，${begins}`;
    case 'refused':
      return `${proposed}，${decidedByName} ${decided} 退回`;
    case 'withdrawn':
      return `${proposed}，${decided} 撤回`;
    case 'stale':
      return `${proposed}，其间规则已改过，${decided} 作废`;
    case 'waiting':
      return proposed;
  }
}
