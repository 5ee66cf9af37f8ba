import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { toast } from '../../../platform/feedback';
import type { Courier } from '../../../platform/outbox/sender';
import { queryClient } from '../../../platform/query';
import { networkFailed } from '../../../platform/request-failed';
import { submitComplaint } from '../api';
import { bodyOf } from '../submit-draft';
import { draftOf } from './queued-complaint';
import type { DeliveredComplaint } from './queued-photos';

/** Submits a complaint that waited for a network, and says so wherever the person is by then. */
export const carryComplaint: Courier = async (action, mediaIds) => {
  const body = bodyOf(draftOf(action));
  if (body === null) throw new Error('a complaint was kept without its place');
  const options = { idempotencyKey: action.key, asPersonId: action.personId };
  const receipt: ComplaintReceipt | null = await submitComplaint({ ...body, ...mediaIds }, options);
  // The sign-in page of a foreign network may answer in the server's place; then nothing has arrived.
  if (typeof receipt?.number !== 'string') throw networkFailed();
  toast(receipt.photosNote ?? `存下的反映已提交，编号 ${receipt.number}`);
  void queryClient.invalidateQueries({ queryKey: ['complaints'] });
  const delivered: DeliveredComplaint = { complaintId: receipt.id };
  return delivered;
};
