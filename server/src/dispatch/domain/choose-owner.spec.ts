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
    expect(chooseOwner(staff, noLoads)).toMatchObject({
      personId: 'manager',
      why: '没有合适的值班人员，由项目经理负责',
    });
  });
  it.each([
    [['quality', 'head', 'manager', 'boss'], 'manager'],
    [['boss', 'quality', 'head'], 'head'],
    [['boss', 'quality'], 'quality'],
    [['boss', 'lead'], 'boss'],
    [['lead', 'desk'], 'lead'],
    [['desk', 'handler'], 'desk'],
  ])('atNight_of_%j_isChosen_%s', (left, expected) => {
    const away = {
      manager: 'estateManager',
      head: 'departmentHead',
      quality: 'companyQuality',
      boss: 'admin',
      lead: 'teamLead',
      desk: 'frontDesk',
      handler: 'handler',
    } as const;
    const staff = left.map((id) => candidate(id, { roles: [away[id as keyof typeof away]], isOnDuty: false }));
    expect(chooseOwner(staff, noLoads).personId).toBe(expected);
  });
  it('whoMayBeDescribed_comesOnlyWhereNobodyElseIsLeft', () => {
    const isDesk = ({ roles }: { roles: readonly string[] }) => roles.includes('frontDesk');
    const head = candidate('head', { roles: ['departmentHead'], isOnDuty: false });
    expect(chooseOwner([desk('a'), head], noLoads, isDesk).personId).toBe('head');
    expect(chooseOwner([desk('a')], noLoads, isDesk).personId).toBe('a');
  });
  it('onlyHandlers_areNobodyWhoAnswers', () => {
    expect(() => chooseOwner([candidate('handler')], noLoads)).toThrow(
      expect.objectContaining({ code: 'COMPLAINT.NOBODY_RESPONSIBLE' }),
    );
  });
});
