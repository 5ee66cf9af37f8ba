import { aComplaint } from '../../../../test/factories/a-complaint';
import { asker } from '../../../../test/factories/complaint-facts';
import { mayRecogniseOwn, recogniseOwn } from './recognise-own';

const guests = aComplaint().with({ reporterId: null, callerPhone: '13700005678', contactPreference: 'phone' });
const resident = asker('resident', 'resident');

describe('recogniseOwn', () => {
  it('reportWithoutSignIn_becomesThePersons_whoReadsInsteadOfBeingRung', () => {
    const decided = recogniseOwn(guests.facts(), resident);
    expect(decided.complaint).toEqual({ reporterId: 'resident', contactPreference: 'message' });
    expect(decided.entries).toMatchObject([{ action: 'recogniseOwn', isVisibleToResident: true }]);
  });
  it.each([
    ['inProgress', guests.inProgress()],
    ['closed', guests.closed('confirmed')],
    ['merged', guests.closed('merged')],
  ])('%s_itMayStillBe', (_name, matter) => {
    expect(mayRecogniseOwn(matter.facts(), resident)).toBe(true);
  });
  it.each([
    ['somebodys', guests.with({ reporterId: 'neighbour' })],
    ['ofWhoRangTheDesk', guests.with({ registeredById: 'desk' })],
  ])('%s_isNot', (_name, matter) => {
    expect(mayRecogniseOwn(matter.facts(), resident)).toBe(false);
    expect(() => recogniseOwn(matter.facts(), resident)).toThrow('GUEST.RECOGNISED');
  });
  it.each([
    ['owner', asker('desk', 'frontDesk'), guests],
    ['handler', asker('handler', 'handler'), guests.workedOnBy('handler')],
    ['accused', asker('handler', 'handler'), guests.with({ accusedIds: ['handler'] })],
  ])('%s_hasAHandInIt_andMayNot', (_name, who, matter) => {
    expect(mayRecogniseOwn(matter.facts(), who)).toBe(false);
    expect(() => recogniseOwn(matter.facts(), who)).toThrow('GUEST.HAS_A_HAND');
  });
});
