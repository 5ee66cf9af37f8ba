import { newId } from '../../platform/ids';
import { guestUploaderOf, isGuestUploader } from './guest-uploads';

it('markOfAReport_fitsTheColumnOfAPerson_andIsNobodysId', () => {
  const reportId = newId();
  const mark = guestUploaderOf(reportId);
  expect(mark.length).toBeLessThanOrEqual(36);
  expect(isGuestUploader(mark)).toBe(true);
  expect([reportId, newId(), 'guest', ''].some(isGuestUploader)).toBe(false);
});
