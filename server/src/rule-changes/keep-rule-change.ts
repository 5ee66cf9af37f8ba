import type { AuditAction } from '@yingsheng/shared/people/audit';
import { type ChangeLine, changeLines, type RuleKind, type RuleValues } from '@yingsheng/shared/sla/rule-change';
import { RULE_KIND_LABEL } from '@yingsheng/shared/sla/rule-change-labels.zh';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../directory/audit/record-audit';
import { appendOutbox } from '../platform/outbox/append-outbox';
import type { RuleChangeEvent } from './domain/rule-change-events';
import type { RuleChange } from './entities/rule-change';

const NAME_MAX_LENGTH = 120;

export function linesOf({ kind, before, after }: Pick<RuleChange, 'kind' | 'before' | 'after'>): ChangeLine[] {
  return changeLines(kind, before.value as RuleValues[RuleKind], after.value as RuleValues[RuleKind]);
}

/** `服务承诺：危及安全 · 解决 2 小时 → 30 天，等 3 处` */
function namedChange(change: Pick<RuleChange, 'kind' | 'before' | 'after'>): string {
  const lines = linesOf(change);
  const first = lines.find(({ isWeaker }) => isWeaker) ?? lines[0];
  const words = first === undefined ? '没有改动' : `${first.label} ${first.from} → ${first.to}`;
  const more = lines.length > 1 ? `，等 ${lines.length} 处` : '';
  return `${RULE_KIND_LABEL[change.kind]}：${words}${more}`.slice(0, NAME_MAX_LENGTH);
}

/** What is done to a change is in the records, and where others are to know of it, in the outbox. */
export async function tellOfChange(
  manager: EntityManager,
  change: RuleChange,
  { action, event, actorId }: { action: AuditAction; event: RuleChangeEvent | null; actorId: string },
  now: Date,
): Promise<void> {
  const { id: subjectId, estateId } = change;
  const subjectName = namedChange(change);
  await recordAudit(
    manager,
    [{ actorId, action, subjectKind: 'rule', subjectId, subjectName, estateId, details: {} }],
    now,
  );
  if (event === null) return;
  await appendOutbox(manager, [{ type: event, payload: { ruleChangeId: subjectId, actorId }, occurredAt: now }]);
}
