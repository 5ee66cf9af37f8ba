/**
 * 人工派单：部门里的每个人都列出来，合适的按次序排在前面；规则会跳过的人，写明要留意什么;
 * 派不了的人，写明为什么。
 */
import type { CandidateView } from '@yingsheng/shared/api/dispatch';
import type { WorkOrderState } from '../../complaints/domain/facts';
import type { DutyCandidate } from './duty-candidate';
import {
  type HandlerSearch,
  handlerMustBeOfTheDepartment,
  loadOf,
  rankHandlers,
  reasonsFor,
  warningsFor,
} from './rank-candidates';

const GAVE_BACK = '退过或错过这一单';

/** `order`: the one to be given to somebody else; `null` where there is none yet. */
export function listCandidates(search: HandlerSearch, order: WorkOrderState | null): CandidateView[] {
  return possibleFirst(byRank(search).map((person) => viewOf(person, search, order, isRuling(order))));
}

/** 转派给谁: everybody of the department but the giver; who gave it back before is not asked again. */
export function listReceivers(search: HandlerSearch, order: WorkOrderState): CandidateView[] {
  const others = byRank(search).filter((person) => person.personId !== order.handlerId);
  return possibleFirst(others.map((person) => viewOf(person, search, order, false)));
}

function byRank(search: HandlerSearch): DutyCandidate[] {
  const fit = rankHandlers(search);
  const others = search.staff.filter(
    (person) => handlerMustBeOfTheDepartment(person, search.departmentId) && !fit.includes(person),
  );
  return [...fit, ...others];
}

function possibleFirst(views: readonly CandidateView[]): CandidateView[] {
  return [...views.filter((view) => view.obstacle === null), ...views.filter((view) => view.obstacle !== null)];
}

function viewOf(
  person: DutyCandidate,
  search: HandlerSearch,
  order: WorkOrderState | null,
  mayForgive: boolean,
): CandidateView {
  const { personId, name, isOnDuty, loadCap } = person;
  return {
    personId,
    name,
    isOnDuty,
    openWorkOrderCount: loadOf(person, search.loads),
    loadCap,
    reasons: reasonsFor(person, search),
    warnings: [...warningsFor(person, search), ...(isGivenBackBy(person, order) && mayForgive ? [GAVE_BACK] : [])],
    obstacle: obstacleFor(person, order, mayForgive),
  };
}

function obstacleFor(person: DutyCandidate, order: WorkOrderState | null, mayForgive: boolean): string | null {
  const { personId, isOnDuty, absentUntil } = person;
  if (order?.handlerId === personId) return '正由其处理';
  if (order?.status === 'offered' && order.offeredToId === personId) return '已派给他，正等接单';
  if (isGivenBackBy(person, order) && !mayForgive) return GAVE_BACK;
  if (absentUntil !== null) return '请假中';
  return isOnDuty ? null : '不在班';
}

function isGivenBackBy({ personId }: DutyCandidate, order: WorkOrderState | null): boolean {
  return order?.returnedByIds.includes(personId) ?? false;
}

/** 裁定可以再派给退过的人；改派不行。Only what still waits to be taken is merely offered to another. */
function isRuling(order: WorkOrderState | null): boolean {
  return order !== null && order.status !== 'offered';
}
