/**
 * 规则变更谁该知道：提出时，品质部和公司管理员；有了结果，提出的人、品质部、公司管理员和项目经理。做的人自己不用再告诉。
 */
import type { ChangeLine } from '@yingsheng/shared/sla/rule-change';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { RuleChangeEvent } from '../../rule-changes/domain/rule-change-events';
import type { PlainNotice } from './notified-matter';

export interface NotifiedRuleChange {
  readonly estateName: string;
  /** `服务承诺` */
  readonly ruleName: string;
  readonly lines: readonly ChangeLine[];
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedByName: string;
  readonly decidedByName: string | null;
  readonly answer: string | null;
  readonly effectiveFrom: Date | null;
  readonly actorId: string;
  readonly occurredAt: Date;
  /** Of the quality department, as far as they may approve. */
  readonly deciderIds: readonly string[];
  /** Who administers the estate for the company. */
  readonly adminIds: readonly string[];
  readonly managerIds: readonly string[];
}

/** Lines beyond these are read on the screen. */
const MOST_LINES = 3;

export function ruleChangeNotices(event: RuleChangeEvent, change: NotifiedRuleChange): PlainNotice[] {
  const { deciderIds, adminIds, managerIds, proposedById, actorId } = change;
  const isOver = event === 'RuleChangeApproved' || event === 'RuleChangeRefused';
  const told = [...deciderIds, ...adminIds, ...(isOver ? [...managerIds, proposedById] : [])];
  const title = (personId: string) => titleOf(event, change, deciderIds.includes(personId));
  return [...new Set(told)]
    .filter((personId) => personId !== actorId)
    .map((personId) => ({
      personId,
      title: title(personId),
      body: bodyOf(event, change),
      complaintId: null,
      workOrderId: null,
    }));
}

function titleOf(event: RuleChangeEvent, { ruleName }: NotifiedRuleChange, mayDecide: boolean): string {
  switch (event) {
    case 'RuleChangeProposed':
      return `放宽${ruleName}，${mayDecide ? '等您批准' : '等品质部批准'}`;
    case 'RuleChangeApproved':
      return `放宽${ruleName}已批准`;
    case 'RuleChangeRefused':
      return `放宽${ruleName}没有批准`;
    case 'RuleChangeWithdrawn':
      return `放宽${ruleName}已撤回`;
  }
}

function bodyOf(event: RuleChangeEvent, change: NotifiedRuleChange): string {
  const { estateName, proposedByName, reason, decidedByName, answer, effectiveFrom, occurredAt } = change;
  const what = `${estateName}：${linesText(change.lines)}。`;
  switch (event) {
    case 'RuleChangeProposed':
      return `${what}${proposedByName}提出，原因：${reason}。请在“规则与承诺 · 规则变更”里批准或退回。`;
    case 'RuleChangeApproved':
      return `${what}${decidedByName ?? '品质部'}已批准${effectiveFrom === null ? '' : `，${writtenTime(effectiveFrom, occurredAt)} 起生效`}，已在承诺公示里预告。`;
    case 'RuleChangeRefused':
      return `${what}${decidedByName ?? '品质部'}没有批准：${answer ?? ''}。原来的规则不变。`;
    case 'RuleChangeWithdrawn':
      return `${what}${proposedByName}已撤回，原来的规则不变。`;
  }
}

function linesText(lines: readonly ChangeLine[]): string {
  const weaker = lines.filter(({ isWeaker }) => isWeaker);
  const said = weaker.slice(0, MOST_LINES).map(({ label, from, to }) => `${label}由${from}改为${to}`);
  return `${said.join('；')}${weaker.length > MOST_LINES ? `，等 ${weaker.length} 处` : ''}`;
}

/** 立即生效、会影响时限的改动，品质部和公司当时就知道。 */
export function ruleSetNotices(
  { estateName, actorName, what }: { readonly estateName: string; readonly actorName: string; readonly what: string },
  toldIds: readonly string[],
): PlainNotice[] {
  const words = { title: `${estateName}改了计时规则`, body: `${actorName}：${what}。以前提交的不受影响。` };
  return toldIds.map((personId) => ({ personId, ...words, complaintId: null, workOrderId: null }));
}
