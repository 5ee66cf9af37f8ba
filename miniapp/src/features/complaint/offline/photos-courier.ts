import { toast } from '../../../platform/feedback';
import type { Courier } from '../../../platform/outbox/sender';
import { queryClient } from '../../../platform/query';
import { networkFailed } from '../../../platform/request-failed';
import { addEvidence } from '../api';
import { complaintOf } from './queued-photos';

/** Adds the photos that a call for help did not wait for. */
export const carryPhotos: Courier = async (action, { mediaIds = [] }) => {
  const complaintId = complaintOf(action);
  if (complaintId === null) throw new Error('photos were kept without their complaint');
  const complaint = await addEvidence(complaintId, mediaIds, {
    idempotencyKey: action.key,
    asPersonId: action.personId,
  });
  // The sign-in page of a foreign network may answer in the server's place; then nothing has arrived.
  if (typeof complaint?.number !== 'string') throw networkFailed();
  toast(`照片已补到 ${complaint.number}`);
  queryClient.setQueryData(['complaint', complaint.id], complaint);
  void queryClient.invalidateQueries({ queryKey: ['complaints'] });
  return null;
};
