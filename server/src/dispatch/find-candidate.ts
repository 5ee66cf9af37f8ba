import { Injectable } from '@nestjs/common';
import type { CandidateView } from '@yingsheng/shared/api/dispatch';
import type { WorkOrderKind } from '@yingsheng/shared/work-order/status';
import type { EntityManager } from 'typeorm';
import { type DescribingMatter, mayBeTheOneDescribed } from '../complaints/domain/described-people';
import type { ComplaintState, WorkOrderState } from '../complaints/domain/facts';
import { Clock } from '../platform/clock/clock';
import type { Viewer } from '../platform/http/viewer';
import { DispatchRules } from './dispatch-rules';
import { chooseCoordinator } from './domain/choose-coordinator';
import { type DepartmentOption, departmentPicked } from './domain/choose-department';
import { chooseHandler } from './domain/choose-handler';
import { chooseRoute, type Route, type RoutedMatter, type RoutingRule } from './domain/choose-route';
import { type Choice, type DutyCandidate, hasAnyRole, intoThePool, type Pool } from './domain/duty-candidate';
import { listCandidates, listReceivers } from './domain/list-candidates';
import { type HandlerSearch, rankHandlers, whyAllTheSame } from './domain/rank-candidates';
import { candidateMustBeOnDutyInTheDepartment } from './domain/rules';
import { type Receiver, receiverFrom } from './domain/transfer-rules';
import { DutyRoster } from './duty-roster';

/** What choosing looks at; a complaint's facts, or a matter that somebody only wonders about. */
export interface MatterAtHand {
  readonly complaint: Pick<ComplaintState, 'estateId'> & DescribingMatter & RoutedMatter;
}

/** Somebody who can at least see to it. */
function mayLead(person: DutyCandidate): boolean {
  return hasAnyRole(person, 'estateManager', 'departmentHead', 'companyQuality', 'admin');
}

/** Feeds the choosing rules with who is there and how loaded they are. */
@Injectable()
export class FindCandidate {
  constructor(
    private readonly roster: DutyRoster,
    private readonly rules: DispatchRules,
    private readonly clock: Clock,
  ) {}

  /** Where the rules in force, or those that somebody is trying out, send a matter now. */
  async route(manager: EntityManager, { complaint }: MatterAtHand, tried?: readonly RoutingRule[]): Promise<Route> {
    const rules = tried ?? (await this.rules.rulesOf(manager, complaint.estateId));
    const departments = await this.roster.departmentsOf(manager, complaint.estateId);
    return chooseRoute(rules, complaint, departments, this.clock.now());
  }

  /**
   * Whom the route leads to: the pool where it says so and somebody could take it from there, else a person. Those whom
   * the matter may describe come only where nobody else is left. `viewer`: who only wonders, and is told whom loads
   * lead to; `null` where somebody is really chosen, by all that there is.
   */
  async alongRoute(
    manager: EntityManager,
    matter: MatterAtHand,
    route: Route,
    viewer: Viewer | null,
  ): Promise<Choice | Pool> {
    const counted = await this.searchAlong(manager, matter, route, route.department.id, []);
    const all = viewer === null ? counted : await this.asSeenBy(manager, viewer, matter, counted);
    const outside = all.staff.filter((person) => !mayBeTheOneDescribed(person, matter.complaint));
    const isAnybodyDescribed = outside.length < all.staff.length;
    const search = isAnybodyDescribed && outside.some(mayLead) ? { ...all, staff: outside } : all;
    if (isAnybodyDescribed) return chooseHandler(search);
    if (route.isForGrabs && rankHandlers(search).length > 0) return intoThePool(`${route.words}放入抢单池`);
    const choice = chooseHandler(search);
    return route.position === null ? choice : { ...choice, why: `${route.words}；${choice.why}` };
  }

  /** The one picked by hand; else the one the rules name. */
  async department(
    manager: EntityManager,
    matter: MatterAtHand,
    pickedId: string | undefined,
  ): Promise<DepartmentOption> {
    if (pickedId === undefined) return (await this.route(manager, matter)).department;
    return departmentPicked(pickedId, await this.roster.departmentsOf(manager, matter.complaint.estateId));
  }

  /** The best of those who have not given this order back yet. Co-handling asks for the department, not for the skill. */
  async best(
    manager: EntityManager,
    matter: MatterAtHand,
    departmentId: string,
    returnedByIds: readonly string[],
    kind: WorkOrderKind = 'lead',
  ): Promise<Choice> {
    return chooseHandler(await this.search(manager, matter, departmentId, returnedByIds, kind));
  }

  /** Everybody of the department, best first; those on duty who fit could also take it out of the pool. */
  async list(
    manager: EntityManager,
    viewer: Viewer,
    matter: MatterAtHand,
    departmentId: string,
    order: WorkOrderState | null,
    kind: WorkOrderKind = order?.kind ?? 'lead',
  ): Promise<{ readonly candidates: CandidateView[]; readonly grabberCount: number }> {
    const all = await this.search(manager, matter, departmentId, order?.returnedByIds ?? [], kind);
    const search = await this.asSeenBy(manager, viewer, matter, all);
    return { candidates: listCandidates(search, order), grabberCount: rankHandlers(search).length };
  }

  /** @throws DomainError WORK_ORDER.CANDIDATE_INVALID */
  async picked(
    manager: EntityManager,
    matter: MatterAtHand,
    departmentId: string,
    personId: string,
    why: string,
    kind: WorkOrderKind = 'lead',
  ): Promise<Choice> {
    const search = await this.search(manager, matter, departmentId, [], kind);
    const person = candidateMustBeOnDutyInTheDepartment(
      search.staff.find((other) => other.personId === personId),
      departmentId,
    );
    return { personId: person.personId, name: person.name, why: whyAllTheSame(person, search, why) };
  }

  /** Whom the handler could ask to take the order over, in one department. */
  async receivers(
    manager: EntityManager,
    viewer: Viewer,
    matter: MatterAtHand,
    departmentId: string,
    order: WorkOrderState,
  ): Promise<CandidateView[]> {
    const all = await this.search(manager, matter, departmentId, order.returnedByIds);
    return listReceivers(await this.asSeenBy(manager, viewer, matter, all), order);
  }

  /** A colleague whom the handler wants to hand the order to. @throws DomainError saying which rule refused them */
  async receiver(
    manager: EntityManager,
    { complaint }: MatterAtHand,
    order: WorkOrderState,
    personId: string,
  ): Promise<Receiver> {
    return receiverFrom(await this.eligible(manager, complaint), order, personId);
  }

  /** Who rules after two bounces. */
  async coordinator(manager: EntityManager, { complaint }: MatterAtHand): Promise<Choice> {
    const staff = await this.eligible(manager, complaint);
    return chooseCoordinator(staff, (person) => mayBeTheOneDescribed(person, complaint));
  }

  /** Loads as the person who chooses may count them. */
  private async asSeenBy(
    manager: EntityManager,
    viewer: Viewer,
    { complaint }: MatterAtHand,
    search: HandlerSearch,
  ): Promise<HandlerSearch> {
    return { ...search, loads: await this.roster.openOrders(manager, complaint.estateId, viewer) };
  }

  private async search(
    manager: EntityManager,
    matter: MatterAtHand,
    departmentId: string,
    returnedByIds: readonly string[],
    kind: WorkOrderKind = 'lead',
  ): Promise<HandlerSearch> {
    const route = await this.route(manager, matter);
    const search = await this.searchAlong(manager, matter, route, departmentId, returnedByIds);
    return kind === 'lead' ? search : { ...search, category: null, requiredSkill: null };
  }

  /** The skill that a rule asks for holds for every later offer to the same department. */
  private async searchAlong(
    manager: EntityManager,
    { complaint }: MatterAtHand,
    route: Route,
    departmentId: string,
    returnedByIds: readonly string[],
  ): Promise<HandlerSearch> {
    return {
      staff: await this.eligible(manager, complaint),
      loads: await this.roster.openOrders(manager, complaint.estateId, null),
      departmentId,
      category: complaint.category,
      requiredSkill: route.department.id === departmentId ? route.requiredSkill : null,
      buildingId: complaint.buildingId,
      returnedByIds,
    };
  }

  /** 回避: nobody is given, asked about or made to rule on a complaint about themselves. */
  private async eligible(
    manager: EntityManager,
    { estateId, accusedIds }: Pick<ComplaintState, 'estateId' | 'accusedIds'>,
  ): Promise<DutyCandidate[]> {
    const staff = await this.roster.candidatesOf(manager, estateId);
    return staff.filter(({ personId }) => !accusedIds.includes(personId));
  }
}
