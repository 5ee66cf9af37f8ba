import type { GuestComplaintRequest } from '@yingsheng/shared/api/guest';
import { toast } from '../../../platform/feedback';
import type { Courier } from '../../../platform/outbox/sender';
import type { DeliveredReport } from './guest-photos';
import { submitGuestReport } from './submit-guest-report';

/** Sends what was reported without signing in while there was no network, and says so wherever the person is by then. */
export const carryGuestReport: Courier = async ({ key, content }) => {
  const { number, code } = await submitGuestReport(content as GuestComplaintRequest, key);
  toast(`存下的反映已提交，编号 ${number}`);
  const delivered: DeliveredReport = { code };
  return delivered;
};
