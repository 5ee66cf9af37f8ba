import { aComplaint, minutesLater } from '../../../test/factories/a-complaint';
import { complaintNextDueAt, workOrderNextDueAt } from './next-due';

describe('what is owed while the work rests', () => {
  const rest = { status: 'suspended', suspendedAt: minutesLater(100) } as const;
  const dueWith = (limitMinutes: number) => {
    const { complaint, clocks, workOrders } = aComplaint()
      .inProgress()
      .workedOnBy('handler')
      .with(rest)
      .running('resolution', limitMinutes)
      .facts();
    const [order] = workOrders;
    return [complaintNextDueAt(complaint, clocks), order && workOrderNextDueAt(order, complaint, clocks)];
  };

  it('repairTime_isNotCounted', () => {
    expect(dueWith(101)).toEqual([null, null]);
  });
  it('whatWasLateByThen_staysOverdue', () => {
    expect(dueWith(99)).toEqual([minutesLater(99), minutesLater(99)]);
  });
});
