import {
  closedUntil,
  colleaguesLeaveThroughTheirManager,
  endOfCoolOff,
  mayGoNow,
  type OwnMatter,
  whatStays,
  withoutPictures,
} from './deletion-rules';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const over = (id: string, closedAt = NOW, hasMoney = false): OwnMatter => ({ id, isOver: true, closedAt, hasMoney });
const open: OwnMatter = { id: 'open', isOver: false, closedAt: null, hasMoney: false };

describe('an account that goes', () => {
  it('leavesWhatIsOpen_andWhatIsKeptByLaw_andPicturesOfMattersWithMoney', () => {
    const matters = [open, over('plain'), over('paid', NOW, true)];
    const { open: waits, closed, withPictures } = whatStays(matters);
    expect([waits, closed, withPictures].map((some) => some.map(({ id }) => id))).toEqual([
      ['open'],
      ['plain', 'paid'],
      ['paid'],
    ]);
    expect(withoutPictures(matters)).toEqual(['plain']);
  });

  it('tellsTheDayOnWhichTheLastMatterIsCleared', () => {
    const matters = [over('old', new Date('2025-01-01T02:00:00.000Z')), over('new'), open];
    expect(closedUntil(matters, 36)?.toISOString()).toBe('2029-11-23T02:00:00.000Z');
    expect([closedUntil(matters, 0), closedUntil([open], 36)]).toEqual([null, null]);
  });

  it('waitsSevenDays_andForWhatIsOpen', () => {
    const due = endOfCoolOff(NOW);
    expect(due.toISOString()).toBe('2026-11-30T02:00:00.000Z');
    expect(mayGoNow([over('one')], due, new Date(due.getTime() - 1))).toBe(false);
    expect(mayGoNow([over('one')], due, due)).toBe(true);
    expect(mayGoNow([over('one'), open], due, due)).toBe(false);
  });

  it('isNoColleagues', () => {
    expect(() => colleaguesLeaveThroughTheirManager([{ role: 'resident' }, { role: 'handler' }])).toThrow(
      'PRIVACY.COLLEAGUE_LEAVES_FIRST',
    );
    expect(() => colleaguesLeaveThroughTheirManager([{ role: 'resident' }])).not.toThrow();
  });
});
