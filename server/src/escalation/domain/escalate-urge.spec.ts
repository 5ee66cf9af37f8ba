import { aComplaint } from '../../../test/factories/a-complaint';
import { candidate } from '../../../test/factories/duty-candidate';
import type { ComplaintState } from '../../complaints/domain/facts';
import { escalateUrge } from './escalate-urge';

const staff = [
  candidate('handler'),
  candidate('lead', { roles: ['teamLead'] }),
  candidate('head', { roles: ['departmentHead'] }),
  candidate('manager', { roles: ['estateManager'], departmentId: 'service-id' }),
  candidate('quality', { roles: ['companyQuality'], departmentId: 'quality-id' }),
];
const urged = (urgeCount: number, known: Partial<ComplaintState> = {}) =>
  escalateUrge(
    aComplaint()
      .inProgress()
      .workedOnBy('handler')
      .with({ urgeCount, ...known })
      .facts(),
    staff,
  );
const toldIn = (decided: ReturnType<typeof escalateUrge>) => decided.entries[0]?.data.told;

describe('escalateUrge', () => {
  it.each([1, 2, 4, 5])('theUrgeNumber%i_isOnlyCounted', (count) => {
    expect(urged(count)).toMatchObject({ entries: [], events: [], complaint: {} });
  });
  it('theThird_tellsTheOneAboveTheLead_whoHasHeardOfEveryUrge', () => {
    const decided = urged(3);
    expect(toldIn(decided)).toEqual([{ role: 'departmentHead', personId: 'head' }]);
    expect(decided.entries).toMatchObject([{ action: 'escalate', isVisibleToResident: true }]);
    expect(decided.complaint).toEqual({ escalatedRole: 'departmentHead', escalatedToId: 'head' });
    expect(decided.events).toEqual([{ type: 'UrgeEscalated', payload: { toldId: 'head', count: 3 } }]);
  });
  it.each([
    ['departmentHead', 'manager'],
    ['estateManager', 'quality'],
    ['companyQuality', 'quality'],
  ] as const)('whereThe%sKnowsAlready_itIsOneRungMore', (escalatedRole, personId) => {
    expect(toldIn(urged(6, { escalatedRole, escalatedToId: 'known' }))).toMatchObject([{ personId }]);
  });
  it('whoIsAccused_isPassedBy', () => {
    expect(toldIn(urged(3, { accusedIds: ['head'] }))).toEqual([{ role: 'estateManager', personId: 'manager' }]);
  });
});
