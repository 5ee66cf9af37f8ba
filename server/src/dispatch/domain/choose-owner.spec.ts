import { candidate } from '../../../test/factories/duty-candidate';
import { chooseOwner } from './choose-owner';

const desk = (id: string, isOnDuty = true) => candidate(id, { roles: ['frontDesk'], isOnDuty });
const noLoads = new Map<string, number>();

describe('chooseOwner', () => {
  it('frontDeskOnDuty_withFewestOpen_isChosen', () => {
    const loads = new Map([
      ['a', 3],
      ['b', 1],
    ]);
    expect(chooseOwner([desk('a'), desk('b'), desk('c', false)], loads).personId).toBe('b');
  });
  it('equalLoads_goToTheSmallerId', () => {
    expect(chooseOwner([desk('b'), desk('a')], noLoads).personId).toBe('a');
  });
  it('noFrontDeskOnDuty_highestManagerOnDutyStandsIn', () => {
    const staff = [
      desk('a', false),
      candidate('lead', { roles: ['teamLead'] }),
      candidate('head', { roles: ['departmentHead'] }),
    ];
    expect(chooseOwner(staff, noLoads).personId).toBe('head');
  });
  it('handlersOnDuty_areNeverOwners', () => {
    const staff = [candidate('handler'), candidate('manager', { roles: ['estateManager'], isOnDuty: false })];
    expect(chooseOwner(staff, noLoads)).toMatchObject({ personId: 'manager', why: '当前无人值班,由项目经理负责' });
  });
  it('noDeskAndNoManager_isRefused', () => {
    expect(() => chooseOwner([candidate('handler')], noLoads)).toThrow(
      expect.objectContaining({ code: 'COMPLAINT.NOBODY_RESPONSIBLE' }),
    );
  });
});
