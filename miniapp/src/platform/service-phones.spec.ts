import { phonesFor } from './service-phones';

const lake = { estateId: 'lake', estateName: '翠湖花园', servicePhone: '0571-88880000' };
const maple = { estateId: 'maple', estateName: '枫林苑', servicePhone: '0571-66660000' };
const home = { householdId: 'h', estateId: 'maple', estateName: '枫林苑', placeText: '1 栋 101' };

it('whoLivesHere_readsTheNumberOfHere', () => {
  expect(phonesFor({ homes: [home], estates: [] }, [lake, maple])).toEqual([maple]);
  expect(phonesFor({ homes: [], estates: [{ id: 'lake', name: '翠湖花园' }] }, [lake, maple])).toEqual([lake]);
});

it('beforeSigningIn_andWithoutARoom_everyNumberIsThere', () => {
  expect(phonesFor(null, [lake, maple])).toEqual([lake, maple]);
  expect(phonesFor({ homes: [], estates: [] }, [lake, maple])).toEqual([lake, maple]);
});
