import { FixedClock } from '../../platform/clock/clock';
import type { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { RecordPhonesSeen } from './record-phones-seen';

const DEADLOCK = 1213;
const DISK_FULL = 1021;
const matter = {
  subjectKind: 'complaint',
  subjectId: 'leak',
  subjectName: 'YS-261123-0001',
  estateId: 'here',
} as const;

function failingWith(errno: number): RecordPhonesSeen {
  const transactions = {
    read: async () => [],
    run: async () => {
      throw Object.assign(new Error('not written'), { errno });
    },
  };
  const clock = new FixedClock(new Date('2026-11-23T02:00:00Z'));
  return new RecordPhonesSeen(transactions as unknown as TransactionRunner, clock);
}
const see = (errno: number) => failingWith(errno).execute({ personId: 'zhou' } as Viewer, [matter]);

it('whileNothingCanBeWritten_theNumberIsGivenAllTheSame', async () => {
  await expect(see(DISK_FULL)).resolves.toBeUndefined();
});

it('aTransactionThatLostADeadlock_learnsOfIt_insteadOfGoingOnWithNothingKept', async () => {
  await expect(see(DEADLOCK)).rejects.toThrow('not written');
});
