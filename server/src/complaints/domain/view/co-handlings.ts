/** 协办进展: what each asked department does, for staff on one screen. */
import type { CoHandlingView } from '@yingsheng/shared/api/complaint';
import { actionsFor } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE } from '@yingsheng/shared/work-order/workflow';
import type { WorkOrderState } from '../facts';
import { workOrderPartiesOf } from '../parties';
import { passedOnTitle } from './entry-title';
import { isReporter, nameOf, personOf, type Sight } from './seen';
import type { WrittenEntry } from './timeline';

export function coHandlingsOf(sight: Sight, entries: readonly WrittenEntry[]): CoHandlingView[] {
  if (isReporter(sight)) return [];
  return sight.facts.workOrders
    .filter((order) => order.kind === 'coHandling')
    .map((order) => ({
      workOrderId: order.id,
      departmentName: sight.departmentNames.get(order.departmentId) ?? '',
      task: order.task ?? '',
      status: order.status,
      person: personOf(sight, order.handlerId ?? (order.status === 'offered' ? order.offeredToId : null)),
      askedBy: nameOf(sight, order.askedById),
      dueAt: dueAt(sight, order),
      lastNote: lastNote(sight, order, entries),
      isCancellable: isCancellable(sight, order),
      version: order.version,
    }));
}

function dueAt({ facts }: Sight, order: WorkOrderState): string | null {
  const limit = facts.clocks.find(
    (clock) => clock.workOrderId === order.id && clock.kind === 'resolution' && clock.endedAt === null,
  );
  return limit?.dueAt.toISOString() ?? null;
}

function lastNote(sight: Sight, { id }: WorkOrderState, entries: readonly WrittenEntry[]): CoHandlingView['lastNote'] {
  const said = entries.filter((entry) => entry.workOrderId === id && (entry.body ?? entry.reason) !== null);
  const last = said.at(-1);
  const text = last?.body ?? last?.reason ?? null;
  if (last === undefined || text === null) return null;
  // Passed on by the system: why alone would not say to whom.
  const isPassedOn = last.data.fromId !== undefined && typeof last.data.handlerId === 'string';
  return { text: isPassedOn ? `${passedOnTitle(sight, last)}：${text}` : text, at: last.occurredAt.toISOString() };
}

function isCancellable({ asker, facts }: Sight, order: WorkOrderState): boolean {
  return actionsFor(WORK_ORDER_MACHINE, order.status, workOrderPartiesOf(asker, order, facts)).includes('cancel');
}
