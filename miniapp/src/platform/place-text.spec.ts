jest.mock('./session', () => ({ useSession: () => false }));

import { placeIn } from './place-text';

const room = { estateName: '翠湖花园', placeText: '3 栋 2 单元 1201' };

it('theEstateIsNamed_onlyWhereThereAreSeveral', () => {
  expect(placeIn(room, true)).toBe('翠湖花园 · 3 栋 2 单元 1201');
  expect(placeIn(room, false)).toBe('3 栋 2 单元 1201');
});

it('whatWasKeptWithoutItsEstate_isShownAsItIs', () => {
  expect(placeIn({ ...room, estateName: undefined as unknown as string }, true)).toBe(room.placeText);
});
