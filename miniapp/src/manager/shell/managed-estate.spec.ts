jest.mock('../../platform/session', () => ({ useSession: () => null }));
jest.mock('../../platform/storage', () => ({ getStored: () => null, setStored: () => undefined }));

import { managedEstates } from './managed-estate';

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
