import { RequestFailed } from '../../platform/request';

const OVERTAKEN = new Set([
  'COMPLAINT.STALE_VERSION',
  'WORK_ORDER.STALE_VERSION',
  'WORK_ORDER.ALREADY_TAKEN',
  'COMPLAINT.ACTION_NOT_IN_STATE',
  'WORK_ORDER.ACTION_NOT_IN_STATE',
]);

/** True where somebody else was faster: nothing is wrong, the screen shows the new state already. */
export function isOvertaken(error: Error): boolean {
  return error instanceof RequestFailed && OVERTAKEN.has(error.code);
}
