import { FREE_FROM_ADDRESS, FREE_OF_PHONE, proofBits } from './guest-patience';

it.each([
  ['firstReports_needNone', 0, 0, 0],
  ['lastFreeOnes_needNone', FREE_OF_PHONE - 1, FREE_FROM_ADDRESS - 1, 0],
  ['severalOfOneNumber_needALittle', FREE_OF_PHONE, 0, 14],
  ['severalFromOneAddress_needALittle', 1, FREE_FROM_ADDRESS, 14],
  ['twiceAsMany_needTwiceTheWork', FREE_OF_PHONE * 2, 0, 15],
  ['aFlood_neverNeedsMoreThanSecondsOfAPhone', 0, 1_000_000, 19],
])('%s', (_name, ofPhone, fromAddress, bits) => {
  expect(proofBits({ ofPhone, fromAddress })).toBe(bits);
});
