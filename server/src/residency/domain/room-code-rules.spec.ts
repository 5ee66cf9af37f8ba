import { MEMBERSHIP_KINDS } from '@yingsheng/shared/people/membership';
import * as fc from 'fast-check';
import { isLiving, type RegisteredFacts } from './judge-ask';
import {
  type CodeFacts,
  generationToPrint,
  hasOtherOwner,
  type LetterHolder,
  roomCodeStateOf,
  standingByLetter,
} from './room-code-rules';

const NOW = new Date('2026-11-24T02:00:00Z');
const moment = fc.option(fc.constantFrom(new Date('2026-11-01'), NOW, new Date('2027-11-01')), { nil: null });
const code: fc.Arbitrary<CodeFacts> = fc.record({
  generation: fc.integer({ min: 1, max: 9 }),
  usedAt: moment,
  voidedAt: moment,
  isOutdated: fc.boolean(),
});
const kind = fc.constantFrom(...MEMBERSHIP_KINDS);
const name = fc.constantFrom('林晓梅', '王桂兰');
const phone = fc.option(fc.constantFrom('13800001234', '13800005678'), { nil: null });
const entry: fc.Arbitrary<RegisteredFacts> = fc.record({ name, phone, kind, until: moment, endedAt: moment });
const holder: fc.Arbitrary<LetterHolder> = fc.record({
  kind,
  name,
  phone,
  isPhoneOfAnother: fc.boolean(),
  provenPhone: phone,
});

describe('the code of a letter', () => {
  it('usedOrVoided_isNeverPrintedAgain', () => {
    fc.assert(
      fc.property(code, fc.boolean(), (before, isRenewed) => {
        const next = generationToPrint(before, { isRenewed });
        const isSame = roomCodeStateOf(before) === 'printed' && !isRenewed;
        expect(next).toBe(isSame ? before.generation : before.generation + 1);
      }),
    );
  });

  it('theFirst_isTheFirst', () => {
    expect(roomCodeStateOf(null)).toBe('none');
    expect(generationToPrint(null, { isRenewed: true })).toBe(1);
  });
});

describe('a room with another owner', () => {
  const since = new Date('2026-11-10');
  const owner = { name: '林晓梅', phone: '13800001234', kind: 'owner' as const, until: null, endedAt: null };
  const sold = { ...owner, endedAt: new Date('2026-11-20') };
  const buyer = { ...owner, name: '方文', phone: '13911112222' };

  it.each([
    ['theOwnerSoldSince', [sold, buyer], true],
    ['theOwnerSoldBeforeItWasPrinted', [{ ...sold, endedAt: new Date('2026-11-01') }, buyer], false],
    ['theOwnerOnlyHasAnotherNumber', [sold, { ...owner, phone: '13900009999' }], false],
    ['aTenantMovedOut', [owner, { ...sold, kind: 'tenant' as const, name: '韩梅' }], false],
    ['nobodyIsOnTheBooks', [], false],
  ])('%s %#', (_, entries, isOther) => expect(hasOtherOwner(entries, since)).toBe(isOther));
});

describe('what the holder of a letter is to the room', () => {
  it('nobodyIsAnOwnerByALetterAlone', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), holder, (entries, who) => {
        if (standingByLetter(entries, who, NOW)?.kind !== 'owner') return;
        const phones = [who.provenPhone, who.isPhoneOfAnother ? null : who.phone];
        const isOnTheBooks = entries.some(
          (one) => one.kind === 'owner' && isLiving(one, NOW) && one.phone !== null && phones.includes(one.phone),
        );
        expect(isOnTheBooks).toBe(true);
      }),
    );
  });

  it('familyAndTenants_areAlwaysLetIn_asTheBooksSayOrAsTheySay', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), holder, (entries, who) => {
        const standing = standingByLetter(entries, who, NOW);
        if (who.kind !== 'owner') expect(standing).not.toBeNull();
        if (standing !== null && standing.until !== null) expect(standing.until > NOW).toBe(true);
      }),
    );
  });

  it('onTheBooksByTheirNumber_theyAreWhatTheBooksSay_untilThen', () => {
    const until = new Date('2027-11-01');
    const tenant = { name: '韩梅', phone: '13900001111', kind: 'tenant' as const, until, endedAt: null };
    const said = { kind: 'owner' as const, name: '韩梅', phone: null, isPhoneOfAnother: false };
    expect(standingByLetter([tenant], { ...said, provenPhone: '13900001111' }, NOW)).toEqual({ kind: 'tenant', until });
    expect(standingByLetter([tenant], { ...said, provenPhone: null }, NOW)).toBeNull();
  });
});
