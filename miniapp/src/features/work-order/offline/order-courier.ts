import type { StepClaim } from '@yingsheng/shared/api/claim';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { toast } from '../../../platform/feedback';
import type { QueuedAction } from '../../../platform/outbox/queue';
import { latestSealed } from '../../../platform/outbox/sealed-steps';
import type { Courier } from '../../../platform/outbox/sender';
import { queryClient } from '../../../platform/query';
import { RequestFailed, request } from '../../../platform/request';
import { networkFailed } from '../../../platform/request-failed';
import { contribute, fetchWorkOrder, stepOnComplaint } from '../api';
import { INBOX_KEY, workOrderKey } from '../keys';
import { explainOvertaken, isOvertaken } from './explain-refusal';
import { contentOf, contributionOf, isMatterStep, type MatterStep, type OrderContent } from './queued-order';

/** The versions to go on from, as the last answer of the chain told them. */
interface Versions {
  order: number;
  complaint: number;
}

type MediaIds = Readonly<Record<string, string[]>>;

/**
 * Brings the steps of a work order to the server, each going on from the version that the one before it led to. What
 * cannot be taken any more because the order went another way goes to the matter as it is: nothing recorded on site is lost.
 */
export const carryOrderStep: Courier = async (action, mediaIds): Promise<Versions | null> => {
  const content = contentOf(action);
  try {
    if (content.isHandedIn) return await handIn(action, content, mediaIds, null);
    const order = await sendOn(action, content, mediaIds);
    if (order === null) return null;
    queryClient.setQueryData(workOrderKey(order.id), order);
    return versionsOf(order);
  } finally {
    for (const queryKey of [[INBOX_KEY], ['complaints'], ['complaint'], ['work-order']])
      void queryClient.invalidateQueries({ queryKey });
  }
};

/** A version that only grew old is no conflict while the step is still the person's to take. `null`: handed in instead. */
async function sendOn(
  action: QueuedAction,
  content: OrderContent,
  mediaIds: MediaIds,
): Promise<WorkOrderDetail | null> {
  const versions = action.carry as Versions | null;
  try {
    return await send(action, content, mediaIds, versions);
  } catch (error) {
    if (!(error instanceof RequestFailed) || !(isOvertaken(error) || error.status === 404)) throw error;
    const order = await orderNow(content.orderId);
    if (order !== null && error.code.endsWith('STALE_VERSION') && mayStill(content, order)) {
      return send(action, content, mediaIds, versionsOf(order));
    }
    // Taken on another device: there is nothing in it to hand in.
    if (order?.handler?.id === action.personId && content.action === 'accept') return order;
    const why =
      error.code === 'WORK_ORDER.CLAIM_NOT_COUNTED' ? error.message : explainOvertaken(order, action.personId);
    await handIn(action, content, mediaIds, why);
    return order;
  }
}

/** @param why what became of the order; `null`: the person chose to hand it in */
async function handIn(
  action: QueuedAction,
  content: OrderContent,
  mediaIds: MediaIds,
  why: string | null,
): Promise<null> {
  const body = { ...contributionOf(content, Object.values(mediaIds).flat()), claim: claimOf(action) };
  const options = { idempotencyKey: `${action.key}-c`, asPersonId: action.personId };
  try {
    const { complaintNumber } = await contribute(content.orderId, body, options);
    if (typeof complaintNumber !== 'string') throw networkFailed();
    toast(`${why ?? ''}“${action.title}”记下的已交给这件事（${complaintNumber}）。`);
  } catch (error) {
    if (why === null || !(error instanceof RequestFailed) || error.status !== 404) throw error;
    throw new RequestFailed(error.code, why, error.facts, error.status);
  }
  return null;
}

async function send(
  action: QueuedAction,
  content: OrderContent,
  mediaIds: MediaIds,
  versions: Versions | null,
): Promise<WorkOrderDetail> {
  const { orderId, complaintId } = content;
  const claim = claimOf(action);
  const options = { idempotencyKey: action.key, asPersonId: action.personId };
  if (isMatterStep(content)) {
    const version = versions?.complaint ?? content.body.version;
    const body = { ...content.body, version, claim };
    whole(await stepOnComplaint(complaintId, { ...content, body } as MatterStep, options));
    return fetchWorkOrder(orderId);
  }
  const version = versions?.order ?? content.body.version;
  const step = { ...content.body, ...mediaIds, version, claim };
  return whole(await request<WorkOrderDetail>('POST', `/api/work-orders/${orderId}/${content.action}`, step, options));
}

/** When it was taken, by the clock of this device, and how many steps wait by now. */
function claimOf({ takenAt, seal }: QueuedAction): StepClaim {
  const claim = { takenAt, sentAt: Date.now() };
  return seal ? { ...claim, seal: { ...seal, latest: Math.max(latestSealed(), seal.number) } } : claim;
}

/** The sign-in page of a foreign network may answer in the server's place; then nothing has arrived. */
function whole<Answer extends { version: number }>(answer: Answer | null): Answer {
  if (typeof answer?.version !== 'number') throw networkFailed();
  return answer;
}

function versionsOf(order: WorkOrderDetail): Versions {
  return { order: order.version, complaint: order.complaintVersion };
}

function mayStill(content: OrderContent, order: WorkOrderDetail): boolean {
  if (isMatterStep(content)) return order.complaintActions.includes(content.action);
  return order.allowedActions.includes(content.action);
}

async function orderNow(orderId: string): Promise<WorkOrderDetail | null> {
  try {
    return await fetchWorkOrder(orderId);
  } catch (error) {
    if (error instanceof RequestFailed && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}
