import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import type { QueuedAction } from '../../../platform/outbox/queue';
import type { Courier } from '../../../platform/outbox/sender';
import { queryClient } from '../../../platform/query';
import { RequestFailed, request } from '../../../platform/request';
import { networkFailed } from '../../../platform/request-failed';
import { fetchWorkOrder, stepOnComplaint } from '../api';
import { INBOX_KEY, workOrderKey } from '../keys';
import { explainOvertaken, isOvertaken } from './explain-refusal';
import { contentOf, isMatterStep, type MatterStep, type OrderContent } from './queued-order';

/** The versions to go on from, as the last answer of the chain told them. */
interface Versions {
  order: number;
  complaint: number;
}

type MediaIds = Readonly<Record<string, string[]>>;

/** Brings the steps of a work order to the server, each going on from the version that the one before it led to. */
export const carryOrderStep: Courier = async (action, mediaIds): Promise<Versions> => {
  const content = contentOf(action);
  try {
    const order = await sendOn(action, content, mediaIds);
    queryClient.setQueryData(workOrderKey(order.id), order);
    return versionsOf(order);
  } finally {
    for (const queryKey of [[INBOX_KEY], ['complaints'], ['complaint']])
      void queryClient.invalidateQueries({ queryKey });
  }
};

/** A version that only grew old is no conflict while the step is still the person's to take. */
async function sendOn(action: QueuedAction, content: OrderContent, mediaIds: MediaIds): Promise<WorkOrderDetail> {
  const versions = action.carry as Versions | null;
  try {
    return await send(action, content, mediaIds, versions);
  } catch (error) {
    if (!(error instanceof RequestFailed) || !(isOvertaken(error) || error.status === 404)) throw error;
    const order = await orderNow(content.orderId);
    if (order === null || !error.code.endsWith('STALE_VERSION') || !mayStill(content, order)) {
      const text = explainOvertaken(order, action.personId);
      throw new RequestFailed(error.code, text, error.facts, error.status);
    }
    return send(action, content, mediaIds, versionsOf(order));
  }
}

async function send(
  action: QueuedAction,
  content: OrderContent,
  mediaIds: MediaIds,
  versions: Versions | null,
): Promise<WorkOrderDetail> {
  const { orderId, complaintId } = content;
  const claimedSecondsAgo = Math.round((Date.now() - action.takenAt) / 1000);
  const options = { idempotencyKey: action.key, asPersonId: action.personId };
  if (isMatterStep(content)) {
    const version = versions?.complaint ?? content.body.version;
    const body = { ...content.body, version, claimedSecondsAgo };
    whole(await stepOnComplaint(complaintId, { ...content, body } as MatterStep, options));
    return fetchWorkOrder(orderId);
  }
  const version = versions?.order ?? content.body.version;
  const step = { ...content.body, ...mediaIds, version, claimedSecondsAgo };
  return whole(await request<WorkOrderDetail>('POST', `/api/work-orders/${orderId}/${content.action}`, step, options));
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
