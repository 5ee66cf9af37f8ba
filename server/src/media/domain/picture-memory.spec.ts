import { type PictureHead, pictureMustFitIntoMemory } from './picture-memory';

const isTaken = (head: PictureHead): boolean => {
  try {
    pictureMustFitIntoMemory(head);
    return true;
  } catch {
    return false;
  }
};

describe('pictureMustFitIntoMemory', () => {
  it.each<[string, string, boolean, number, number, boolean]>([
    ['fiftyMillion_asPhonesTakeThem', 'jpeg', false, 8192, 6144, true],
    ['fiftyMillion_inPasses', 'jpeg', true, 8192, 6144, true],
    ['fiftyMillion_heic', 'heif', false, 8192, 6144, true],
    ['twoHundredMillion', 'jpeg', false, 16320, 12240, true],
    ['twoHundredMillion_inPasses', 'jpeg', true, 16320, 12240, false],
    ['screenshot', 'png', false, 1440, 12000, true],
    ['hugeInterlacedPng', 'png', true, 10_000, 8_000, false],
    ['hugeWebp', 'webp', false, 16_383, 16_383, false],
    ['bomb', 'png', false, 60_000, 60_000, false],
  ])('%s', (_name, format, isInPasses, width, height, expected) => {
    expect(isTaken({ format, isInPasses, width, height })).toBe(expected);
  });
});
