import { appHomeOf } from './app-home';

describe('appHomeOf', () => {
  it.each([
    [[], 'resident'],
    [['resident'], 'resident'],
    [['resident', 'handler'], 'staff'],
    [['frontDesk'], 'staff'],
    [['frontDesk', 'estateManager'], 'manager'],
    [['teamLead'], 'manager'],
  ] as const)('%j_starts_as_%s', (roles, home) => {
    expect(appHomeOf(roles)).toBe(home);
  });
});
