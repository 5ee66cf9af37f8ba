import { workOrder } from '../../../test/factories/complaint-facts';
import { candidate } from '../../../test/factories/duty-candidate';
import { listCandidates, listReceivers } from './list-candidates';
import type { HandlerSearch } from './rank-candidates';

const SEARCH: HandlerSearch = {
  staff: [
    candidate('off', { isOnDuty: false }),
    candidate('full', { loadCap: 1 }),
    candidate('busy'),
    candidate('free'),
    candidate('gaveBack'),
    candidate('stranger', { departmentId: 'order-id' }),
  ],
  loads: new Map([
    ['full', 1],
    ['busy', 3],
  ]),
  departmentId: 'engineering-id',
  category: 'plumbing',
  requiredSkill: null,
  buildingId: null,
  returnedByIds: ['gaveBack'],
};

describe('listCandidates', () => {
  it('bestFirst_thenWhomOneMayChooseAllTheSame_thenWhomOneMayNot', () => {
    const order = workOrder({ offeredToId: null, returnedByIds: ['gaveBack'] });
    expect(
      listCandidates(SEARCH, order).map(({ personId, warnings, obstacle }) => [personId, warnings, obstacle]),
    ).toEqual([
      ['free', [], null],
      ['busy', [], null],
      ['full', ['手上已满'], null],
      ['off', [], '不在班'],
      ['gaveBack', [], '退过或错过这一单'],
    ]);
  });
  it('whoeverIsAskedAlready_isNotAskedAgain', () => {
    const [last] = listCandidates(SEARCH, workOrder({ offeredToId: 'free' })).filter(
      (view) => view.personId === 'free',
    );
    expect(last?.obstacle).toBe('已派给他，正等接单');
  });
  it('ruling_mayNameEvenWhoGaveItBack_knowingly', () => {
    const returned = workOrder({ status: 'returned', offeredToId: null, returnedByIds: ['gaveBack'], bounceCount: 2 });
    const view = listCandidates(SEARCH, returned).find(({ personId }) => personId === 'gaveBack');
    expect(view).toMatchObject({ obstacle: null, warnings: ['退过或错过这一单'] });
  });
});

describe('listReceivers', () => {
  it('neverNamesTheGiver_norAsksAgainWhoGaveItBack', () => {
    const held = workOrder({ status: 'accepted', handlerId: 'busy', returnedByIds: ['gaveBack'] });
    expect(listReceivers(SEARCH, held).map(({ personId, obstacle }) => [personId, obstacle])).toEqual([
      ['free', null],
      ['full', null],
      ['off', '不在班'],
      ['gaveBack', '退过或错过这一单'],
    ]);
  });
});
