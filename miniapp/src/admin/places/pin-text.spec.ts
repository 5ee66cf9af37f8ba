import { pinIn, pinText } from './pin-text';

const WEST_LAKE = { latitude: 30.25, longitude: 120.15 };

it.each(['120.15,30.25', '30.25, 120.15', '１２０．１５，３０．２５', '120.15 30.25'])('%s_isOnePoint', (text) =>
  expect(pinIn(text)).toEqual(WEST_LAKE),
);

it.each(['', '120.15', '1,2', '200,30', '120.15,30.25,7', '西湖边'])('%s_isNone', (text) =>
  expect(pinIn(text)).toBeNull(),
);

it('aPoint_isReadBackAsItWasWritten', () => expect(pinIn(pinText(WEST_LAKE))).toEqual(WEST_LAKE));
