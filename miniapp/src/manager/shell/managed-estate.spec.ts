jest.mock('../../platform/session', () => ({ useSession: () => null }));
jest.mock('../../platform/storage', () => ({ getStored: () => null, setStored: () => undefined }));

import { looksAtAll, managedEstates } from './managed-estate';

const estates = [
  { id: 'lake', name: '翠湖花园' },
  { id: 'maple', name: '枫林苑' },
];

it('estatesWhereThePersonOnlyLivesOrWorks_areNotManaged', () => {
  const roles = [
    { role: 'estateManager', estateId: 'lake' },
    { role: 'resident', estateId: 'maple' },
  ] as const;
  expect(managedEstates({ roles: [...roles], estates })).toEqual([estates[0]]);
  expect(managedEstates({ roles: [{ role: 'handler', estateId: 'lake' }], estates })).toEqual([]);
  expect(managedEstates(null)).toEqual([]);
});

it('whoeverManagesSeveral_beginsWithAllOfThem_untilTheyChoose', () => {
  expect(looksAtAll(estates, { chosenId: null, isAllChosen: null })).toBe(true);
  expect(looksAtAll(estates, { chosenId: 'lake', isAllChosen: null })).toBe(false);
  expect(looksAtAll(estates, { chosenId: 'lake', isAllChosen: true })).toBe(true);
  expect(looksAtAll(estates, { chosenId: null, isAllChosen: false })).toBe(false);
});

it('oneEstate_isNeverLookedAtAsAll', () => {
  expect(looksAtAll(estates.slice(0, 1), { chosenId: null, isAllChosen: true })).toBe(false);
});
