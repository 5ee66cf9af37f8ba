import type { MembershipEnd } from '@yingsheng/shared/people/membership';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { newId } from '../../platform/ids';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { recordAudit } from '../audit/record-audit';
import { Household } from '../entities/household';
import { FormerMembership, HouseholdMember } from '../entities/household-member';
import { RoleGrant } from '../entities/role-grant';

/** What a person and a room are to each other; who may say so is the caller's duty. */
export type NewMembership = Omit<HouseholdMember, 'since'>;

export interface EndOfMembership {
  readonly personId: string;
  readonly householdId: string;
  readonly endedBy: MembershipEnd;
  readonly endedById: string | null;
}

/** Tells the outbox who came and went: `{ personId, householdId, kind, confirmedBy }`, `{ personId, householdId, endedBy }`. */
export const ROOM_BOUND = 'RoomBound';
export const ROOM_LEFT = 'RoomLeft';

/**
 * The one door through which a person is bound to a room, whichever way they came: the membership, the role on the estate
 * and the entry of the audit. Bound already, the membership takes on what is new about it.
 * Answers whether the person was not bound before.
 */
export async function bindRoom(manager: EntityManager, membership: NewMembership, now: Date): Promise<boolean> {
  const { personId, householdId } = membership;
  const household = await heldHousehold(manager, householdId);
  const isBound = await manager.existsBy(HouseholdMember, { personId, householdId });
  if (isBound) {
    const { kind, until, confirmedBy, confirmedById } = membership;
    await manager.update(HouseholdMember, { personId, householdId }, { kind, until, confirmedBy, confirmedById });
    return false;
  }
  await insertRows(manager, HouseholdMember, [{ ...membership, since: now }]);
  const grant = { personId, role: 'resident' as const, estateId: household.estateId };
  if (!(await manager.existsBy(RoleGrant, grant))) await insertRows(manager, RoleGrant, [grant]);
  const { kind, confirmedBy } = membership;
  await recordAudit(
    manager,
    [
      {
        actorId: membership.confirmedById ?? personId,
        action: 'roomBound',
        ...subjectOf(household),
        details: { personId, kind, confirmedBy },
      },
    ],
    now,
  );
  const payload = { personId, householdId, kind, confirmedBy };
  await appendOutbox(manager, [{ type: ROOM_BOUND, payload, occurredAt: now }]);
  return true;
}

/** Ends it and keeps it as a former one; the role on the estate goes with the last room there. Nothing for who is not bound. */
export async function endMembership(
  manager: EntityManager,
  { personId, householdId, endedBy, endedById }: EndOfMembership,
  now: Date,
): Promise<boolean> {
  const household = await heldHousehold(manager, householdId);
  const membership = await manager.findOneBy(HouseholdMember, { personId, householdId });
  if (membership === null) return false;
  const { kind, since, confirmedBy, confirmedById } = membership;
  const former = { personId, householdId, kind, since, confirmedBy, confirmedById };
  await insertRows(manager, FormerMembership, [{ ...former, id: newId(), endedAt: now, endedBy, endedById }]);
  await manager.delete(HouseholdMember, { personId, householdId });
  if (!(await livesOn(manager, personId, household.estateId))) {
    await manager.delete(RoleGrant, { personId, role: 'resident', estateId: household.estateId });
  }
  await recordAudit(
    manager,
    [{ actorId: endedById, action: 'roomLeft', ...subjectOf(household), details: { personId, endedBy } }],
    now,
  );
  await appendOutbox(manager, [{ type: ROOM_LEFT, payload: { personId, householdId, endedBy }, occurredAt: now }]);
  return true;
}

/** Of two who bind or leave one room at once, the second sees what the first has done. */
async function heldHousehold(manager: EntityManager, id: string): Promise<Household> {
  return lockForUpdate(manager.createQueryBuilder(Household, 'household').where({ id })).getOneOrFail();
}

function livesOn(manager: EntityManager, personId: string, estateId: string): Promise<boolean> {
  return manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .where('member.personId = :personId AND household.estateId = :estateId', { personId, estateId })
    .getExists();
}

function subjectOf({ id, placeText, estateId }: Household) {
  return { subjectKind: 'household' as const, subjectId: id, subjectName: placeText, estateId };
}
