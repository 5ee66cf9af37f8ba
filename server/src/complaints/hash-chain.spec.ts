import * as fc from 'fast-check';
import { NOW } from '../../test/factories/complaint-facts';
import { plainlySealed } from '../../test/support/plainly-sealed';
import type { TimelineEntry } from './entities/timeline-entry';
import { CHAIN_START, findBreak, sealed, stripped, type Unsealed } from './hash-chain';

const RESIDENT = 'resident';
const isByResident = ({ actorId }: { readonly actorId: string | null }) => actorId === RESIDENT;

interface Said {
  readonly actorId: string | null;
  readonly reason: string | null;
  readonly body: string | null;
  readonly data: Record<string, unknown>;
  /** Sealed over plain words, as releases before did. */
  readonly isOld: boolean;
}

function unsealed(said: Said, index: number, previousHash: string): Unsealed {
  return {
    id: `entry-${index + 1}`,
    complaintId: 'complaint',
    sequence: index + 1,
    action: 'comment',
    workOrderId: index % 2 === 0 ? null : 'order',
    actorId: said.actorId,
    isByResident: !said.isOld && isByResident(said),
    occurredAt: new Date(NOW.getTime() + index * 1000),
    reason: said.reason,
    body: said.body,
    data: said.data,
    isVisibleToResident: index % 3 !== 0,
    previousHash,
  };
}

function chain(all: readonly Said[]): TimelineEntry[] {
  let previousHash = CHAIN_START;
  return all.map((said, index) => {
    const open = unsealed(said, index, previousHash);
    const entry = said.isOld ? plainlySealed(open) : sealed(open);
    previousHash = entry.hash;
    return entry;
  });
}

/** As the write door does it: words out, and an entry at the end that says so. */
function withoutWords(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const { bare, sealedAnew } = stripped(entries, isByResident);
  const last = bare.at(-1);
  const removal = sealed({
    ...unsealed(SYSTEM_SAID, entries.length, last?.hash ?? CHAIN_START),
    action: 'removePersonal',
    data: { through: entries.length, sealedAnew },
  });
  return [...bare, removal];
}

const SYSTEM_SAID: Said = { actorId: null, reason: null, body: null, data: {}, isOld: false };
const said = (body: string, isOld = false): Said => ({
  actorId: RESIDENT,
  reason: null,
  body,
  data: { b: 1, a: [2, { d: 3, c: null }] },
  isOld,
});
const four = (isOld = false) => chain(['一', '二', '三', '四'].map((word) => said(`第${word}句`, isOld)));

describe.each([
  ['over plain words', true],
  ['over a salted digest', false],
])('a chain sealed %s', (_how, isOld) => {
  it('untouched_isWhole', () => expect(findBreak(four(isOld))).toBeNull());
  it('theOrderOfKeys_doesNotMatter', () => {
    const [first] = four(isOld);
    if (first === undefined) throw new Error('empty chain');
    expect(findBreak([{ ...first, data: { a: [2, { c: null, d: 3 }], b: 1 } }])).toBeNull();
  });
  it.each<[string, (entries: TimelineEntry[]) => TimelineEntry[], number]>([
    ['changed word', (all) => all.map((row, index) => (index === 1 ? { ...row, body: '改过' } : row)), 2],
    ['changed actor', (all) => all.map((row, index) => (index === 2 ? { ...row, actorId: null } : row)), 3],
    ['removed entry', (all) => all.filter((_, index) => index !== 1), 2],
    ['swapped entries', ([a, b, ...rest]) => [b, a, ...rest].filter((row) => row !== undefined), 1],
    ['words taken out unsaid', (all) => stripped(all, isByResident).bare, 1],
  ])('%s shows', (_case, tamper, expected) => {
    expect(findBreak(tamper(four(isOld)))).toBe(expected);
  });
});

const words = fc.option(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), { nil: null });
const anySaid: fc.Arbitrary<Said> = fc.record({
  actorId: fc.constantFrom(RESIDENT, 'colleague', null),
  reason: words,
  body: words,
  data: fc.record(
    { handlerId: fc.uuid(), count: fc.nat(), note: fc.constant('说好下午来'), latitude: fc.constant(30.2) },
    { requiredKeys: [] },
  ),
  isOld: fc.boolean(),
});
const anyChain = fc.array(anySaid, { minLength: 1, maxLength: 8 }).map(chain);

/** Another value of the same column. */
function tampered(entry: TimelineEntry, column: keyof TimelineEntry): TimelineEntry {
  const changes: { readonly [Column in keyof TimelineEntry]: TimelineEntry[Column] } = {
    id: 'another',
    complaintId: 'another',
    sequence: entry.sequence + 1,
    action: entry.action === 'comment' ? 'accept' : 'comment',
    workOrderId: entry.workOrderId === null ? 'order' : null,
    actorId: entry.actorId === null ? 'somebody' : null,
    isByResident: !entry.isByResident,
    occurredAt: new Date(entry.occurredAt.getTime() + 1),
    reason: entry.reason === null ? '加上的' : `${entry.reason}改`,
    body: entry.body === null ? '加上的' : `${entry.body}改`,
    data: { ...entry.data, added: 1 },
    isVisibleToResident: !entry.isVisibleToResident,
    hashVersion: entry.hashVersion === 1 ? 2 : 1,
    salt: entry.salt === null ? 'salt' : null,
    contentDigest: entry.contentDigest === null ? 'digest' : `${entry.contentDigest.slice(1)}0`,
    previousHash: `${entry.previousHash.slice(1)}x`,
    hash: `${entry.hash.slice(1)}x`,
  };
  return { ...entry, [column]: changes[column] };
}

const COLUMNS = Object.keys(four()[0] ?? {}) as (keyof TimelineEntry)[];

describe('any chain', () => {
  it('isWhole_andStaysSoWithoutItsWords', () => {
    fc.assert(
      fc.property(anyChain, (entries) => {
        expect(findBreak(entries)).toBeNull();
        expect(findBreak(withoutWords(entries))).toBeNull();
      }),
    );
  });

  it('withAndWithoutItsWords_showsTheChangeOfAnyColumnOfAnyEntry', () => {
    fc.assert(
      fc.property(anyChain, fc.boolean(), fc.nat(), fc.constantFrom(...COLUMNS), (entries, isStripped, at, column) => {
        const all = isStripped ? withoutWords(entries) : entries;
        const index = at % all.length;
        const changed = all.map((entry, place) => (place === index ? tampered(entry, column) : entry));
        expect([column, findBreak(changed)]).not.toEqual([column, null]);
      }),
      { numRuns: 1000 },
    );
  });

  it('withoutItsWords_showsAnEntryThatIsMissing_butTheLast', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), (entries, at) => {
        const all = withoutWords(entries);
        const index = at % (all.length - 1);
        expect(findBreak(all.filter((_, place) => place !== index))).not.toBeNull();
      }),
    );
  });

  it('whoeverTakesTheRemovalAway_isFoundOut', () => {
    fc.assert(fc.property(anyChain, (entries) => expect(findBreak(withoutWords(entries).slice(0, -1))).toBe(1)));
  });

  it('withoutItsWords_keepsNothingPersonal_norASalt_norASealThatPlainWordsMade', () => {
    fc.assert(
      fc.property(anyChain, (entries) => {
        const all = withoutWords(entries);
        const text = JSON.stringify(all);
        for (const { hashVersion, hash, salt } of entries) {
          if (hashVersion === 1) expect(text).not.toContain(hash);
          if (salt !== null) expect(text).not.toContain(salt);
        }
        expect(text).not.toContain('说好下午来');
        expect(text).not.toContain(`"${RESIDENT}"`);
        for (const { reason, body, salt } of all.slice(0, -1)) expect([reason, body, salt]).toEqual([null, null, null]);
      }),
    );
  });

  it('aSecondTime_changesNothing', () => {
    fc.assert(
      fc.property(anyChain, (entries) => {
        const { bare } = stripped(entries, isByResident);
        expect(stripped(bare, isByResident)).toEqual({ bare, sealedAnew: 0 });
      }),
    );
  });
});

describe('what was removed', () => {
  it('cannotBeGuessed_sinceTheSameWordsNeverHaveTheSameDigest', () => {
    const digests = Array.from({ length: 50 }, () => {
      const [entry] = withoutWords(chain([said('13800001234', true)]));
      return [entry?.contentDigest, entry?.hash];
    }).flat();
    expect(new Set(digests).size).toBe(100);
  });

  it('ofSaltedEntries_leavesEverySealAsItWas', () => {
    const entries = four();
    expect(stripped(entries, isByResident).bare.map(({ hash }) => hash)).toEqual(entries.map(({ hash }) => hash));
  });

  it('ofPlainOnes_isCounted_sinceTheyAreSealedAnew', () => {
    const mixed = chain([said('旧', true), said('旧', true), said('新')]);
    expect(stripped(mixed, isByResident).sealedAnew).toBe(2);
  });
});
