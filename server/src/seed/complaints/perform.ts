import { categoryGroupOf } from '@yingsheng/shared/complaint/category';
import type { Clock } from '../../platform/clock/clock';
import type { SeededDirectory } from '../directory/seeded-directory';
import { addMinutes, dayAt } from './moments';
import type { PeopleAtWork } from './people-at-work';
import type { SeededMatters } from './seeded-matters';
import type { Deed } from './story';

/** A story that has begun. */
export interface Matter {
  readonly id: string;
  readonly ownerId: string;
  readonly reporterId: string;
  readonly submittedAt: Date;
}

export interface Deeds {
  readonly people: PeopleAtWork;
  readonly matters: SeededMatters;
  readonly directory: SeededDirectory;
  readonly clock: Clock;
  /** The moment at which all stories end. */
  readonly seededAt: Date;
  /** Runs the periodic jobs as of now. */
  sweep(): Promise<void>;
  matterByKey(key: string): Matter;
}

type DeedOf<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;
type Performers = {
  readonly [Kind in Deed['kind']]: (deeds: Deeds, matter: Matter, deed: DeedOf<Kind>) => Promise<void>;
};

const PERFORMERS: Performers = {
  accept: (deeds, matter, { message, category, reason }) =>
    onComplaint(deeds, matter, matter.ownerId, 'accept', { message, category, reason }),
  answer: (deeds, matter, { answer }) => onComplaint(deeds, matter, matter.ownerId, 'answer-on-the-spot', { answer }),
  dispatch: (deeds, matter, { to, isForGrabs }) =>
    onComplaint(deeds, matter, matter.ownerId, 'dispatch', {
      handlerId: to === undefined ? undefined : deeds.directory.staffMember(to),
      isForGrabs,
    }),
  take: (deeds, matter) => onOrder(deeds, matter, 'offeree', 'accept', {}),
  giveBack: (deeds, matter, { reason }) => onOrder(deeds, matter, 'offeree', 'return', { reason }),
  arrive: async (deeds, matter, { hasPhoto }) => {
    const { handlerId } = await deeds.matters.order(matter.id);
    const beforeMediaIds =
      hasPhoto === true && handlerId !== null ? [await deeds.people.photograph(handlerId, 'water')] : [];
    await onOrder(deeds, matter, 'handler', 'arrive', { beforeMediaIds });
  },
  update: async (deeds, matter, { by, progress, difficulty, eta, etaReason }) => {
    const { handlerId } = by === 'handler' ? await deeds.matters.order(matter.id) : { handlerId: null };
    await onComplaint(deeds, matter, handlerId ?? matter.ownerId, 'publish-update', {
      progress,
      difficulty: difficulty ?? null,
      expectedAt: expectedAt(deeds, matter, eta).toISOString(),
      etaReason,
    });
  },
  done: async (deeds, matter, { note, rootCause, materials }) => {
    const { category } = await deeds.matters.complaint(matter.id);
    const { handlerId } = await deeds.matters.order(matter.id);
    const needsPhoto = categoryGroupOf(category) === 'engineering' && handlerId !== null;
    const afterMediaIds = needsPhoto ? [await deeds.people.photograph(handlerId, 'clean')] : [];
    await onOrder(deeds, matter, 'handler', 'done', { note, rootCause, materials, afterMediaIds, isResolving: true });
  },
  comment: (deeds, matter, { by, text }) =>
    onComplaint(deeds, matter, by === 'owner' ? matter.ownerId : matter.reporterId, 'comment', { text, mediaIds: [] }),
  urge: (deeds, matter) => onComplaint(deeds, matter, matter.reporterId, 'urge', {}),
  confirm: (deeds, matter) => onComplaint(deeds, matter, matter.reporterId, 'confirm', {}),
  confirmByPhone: (deeds, matter, { words }) =>
    onComplaint(deeds, matter, matter.ownerId, 'confirm-by-phone', { words }),
  refuse: (deeds, matter, { how, reason }) =>
    onComplaint(deeds, matter, matter.reporterId, 'refuse', { kind: how, reason, mediaIds: [] }),
  reopen: (deeds, matter, { reason }) => onComplaint(deeds, matter, matter.reporterId, 'reopen', { reason }),
  rate: (deeds, matter, { scores, comment }) =>
    onComplaint(deeds, matter, matter.reporterId, 'rate', { ...scores, comment }),
  proposeDecline: (deeds, matter, { reason, ruleText, whereToGo }) =>
    onComplaint(deeds, matter, matter.ownerId, 'propose-decline', { reason, ruleText, whereToGo }),
  decline: (deeds, matter, { by }) => onComplaint(deeds, matter, deeds.directory.staffMember(by), 'decline', {}),
  appeal: (deeds, matter, { reason }) =>
    onComplaint(deeds, matter, matter.reporterId, 'file-appeal', { reason, mediaIds: [] }),
  callBack: async (deeds, matter, { outcome, note }) => {
    const { callerId } = await deeds.matters.complaint(matter.id);
    if (callerId === null) throw new Error('nobody is asked to call');
    await onComplaint(deeds, matter, callerId, 'record-follow-up-call', { outcome, note });
  },
  withdraw: (deeds, matter, { reason }) => onComplaint(deeds, matter, matter.reporterId, 'withdraw', { reason }),
  merge: async (deeds, matter, { into }) => {
    const { number } = await deeds.matters.complaint(deeds.matterByKey(into).id);
    await onComplaint(deeds, matter, matter.ownerId, 'merge', { targetNumber: number, reason: '核对过，说的是同一处' });
  },
  handOver: async (deeds, matter, { to, reason, isTaken }) => {
    const receiverId = deeds.directory.staffMember(to);
    await onOrder(deeds, matter, 'handler', 'propose-transfer', { receiverId, reason });
    if (isTaken === true) await onOrder(deeds, matter, 'offeree', 'accept-transfer', {});
  },
  proposeHandover: (deeds, matter, { to, reason }) =>
    onComplaint(deeds, matter, matter.ownerId, 'propose-handover', {
      toId: deeds.directory.staffMember(to),
      reason,
    }),
  suspend: async (deeds, matter, { reasonKind, reason, returnAfter, approvedBy }) => {
    const expectedReturnAt = addMinutes(matter.submittedAt, returnAfter).toISOString();
    await onOrder(deeds, matter, 'handler', 'request-suspension', { reasonKind, reason, expectedReturnAt });
    if (approvedBy === undefined) return;
    const { id, version } = await deeds.matters.order(matter.id);
    await deeds.people.post(deeds.directory.staffMember(approvedBy), `/work-orders/${id}/approve-suspension`, {
      version,
    });
  },
  askCoHandling: async (deeds, matter, { department, task }) => {
    const departmentId = deeds.directory.department(department);
    await onComplaint(deeds, matter, await workerOf(deeds, matter, 'handler'), 'co-handle', { departmentId, task });
    const { id, version, offeredToId } = await deeds.matters.coHandling(matter.id);
    if (offeredToId === null) throw new Error('the co-handling order is offered to nobody');
    await deeds.people.post(offeredToId, `/work-orders/${id}/accept`, { version });
  },
  note: async (deeds, matter, { by, text }) =>
    onComplaint(deeds, matter, await workerOf(deeds, matter, by), 'note', { text }),
  spend: async (deeds, matter, { by, what, amountFen, note }) =>
    onComplaint(deeds, matter, await workerOf(deeds, matter, by), 'record-spending', { kind: what, amountFen, note }),
  sweep: (deeds) => deeds.sweep(),
};

/** @throws Error with the refusal of the server; a story that the rules do not allow is a wrong story */
export function perform<Kind extends Deed['kind']>(deeds: Deeds, matter: Matter, deed: DeedOf<Kind>): Promise<void> {
  const performer: Performers[Kind] = PERFORMERS[deed.kind as Kind];
  return performer(deeds, matter, deed);
}

async function workerOf(deeds: Deeds, matter: Matter, by: 'owner' | 'handler' | 'coHandler'): Promise<string> {
  if (by === 'owner') return matter.ownerId;
  const { matters } = deeds;
  const { handlerId } = await (by === 'handler' ? matters.order(matter.id) : matters.coHandling(matter.id));
  if (handlerId === null) throw new Error(`the order has no ${by}`);
  return handlerId;
}

function expectedAt(deeds: Deeds, matter: Matter, eta: DeedOf<'update'>['eta']): Date {
  return typeof eta === 'number' ? addMinutes(matter.submittedAt, eta) : dayAt(deeds.seededAt, eta.inDays, eta.time);
}

async function onComplaint(
  deeds: Deeds,
  matter: Matter,
  personId: string,
  action: string,
  body: object,
): Promise<void> {
  const { version } = await deeds.matters.complaint(matter.id);
  await deeds.people.post(personId, `/complaints/${matter.id}/${action}`, { version, ...body });
}

async function onOrder(
  deeds: Deeds,
  matter: Matter,
  by: 'offeree' | 'handler',
  action: string,
  body: object,
): Promise<void> {
  const { id, version, offeredToId, handlerId } = await deeds.matters.order(matter.id);
  const personId = by === 'offeree' ? offeredToId : handlerId;
  if (personId === null) throw new Error(`the order has no ${by}`);
  await deeds.people.post(personId, `/work-orders/${id}/${action}`, { version, ...body });
}
