import { NOW } from '../../test/factories/complaint-facts';
import type { TimelineEntry } from './entities/timeline-entry';
import { CHAIN_START, entryHash, findBreak } from './hash-chain';

function chain(length: number): TimelineEntry[] {
  let previousHash = CHAIN_START;
  return Array.from({ length }, (_, index) => {
    const open: Omit<TimelineEntry, 'hash'> = {
      id: `entry-${index}`,
      complaintId: 'complaint',
      sequence: index + 1,
      action: 'comment',
      workOrderId: null,
      actorId: 'resident',
      occurredAt: NOW,
      reason: null,
      body: `第 ${index + 1} 句`,
      data: { b: 1, a: [2, { d: 3, c: null }] },
      isVisibleToResident: true,
      previousHash,
    };
    const sealed = { ...open, hash: entryHash(open) };
    previousHash = sealed.hash;
    return sealed;
  });
}

describe('findBreak', () => {
  it('anUntouchedChain_isWhole', () => expect(findBreak(chain(4))).toBeNull());
  it('theOrderOfKeys_doesNotMatter', () => {
    const [first] = chain(1);
    if (first === undefined) throw new Error('empty chain');
    expect(findBreak([{ ...first, data: { a: [2, { c: null, d: 3 }], b: 1 } }])).toBeNull();
  });
  it.each<[string, (entries: TimelineEntry[]) => TimelineEntry[], number]>([
    ['changed word', (all) => all.map((row, index) => (index === 1 ? { ...row, body: '改过' } : row)), 2],
    ['changed actor', (all) => all.map((row, index) => (index === 2 ? { ...row, actorId: null } : row)), 3],
    ['removed entry', (all) => all.filter((_, index) => index !== 1), 2],
    ['swapped entries', ([a, b, ...rest]) => [b, a, ...rest].filter((row) => row !== undefined), 1],
  ])('%s shows', (_case, tamper, expected) => {
    expect(findBreak(tamper(chain(4)))).toBe(expected);
  });
});
