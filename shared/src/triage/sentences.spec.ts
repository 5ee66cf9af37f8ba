import fc from 'fast-check';
import { sentencesOf } from './sentences';

it('nothingOfALetter_isLost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('水', '火', '。', ',', '!', ' ', 'a'), maxLength: 400 }), (text) => {
      expect(sentencesOf(text).join('')).toBe(text);
    }),
  );
});

it('aShortSentence_staysWithTheNext_andALongOne_isCutAtItsBreaths', () => {
  expect(sentencesOf('好的。我家厨房今天闻到一股怪味道。谢谢')).toEqual(['好的。我家厨房今天闻到一股怪味道。', '谢谢']);
  const dictated = Array.from({ length: 12 }, () => '我跟你讲昨天夜里啊').join(',');
  expect(sentencesOf(dictated).every((sentence) => sentence.length <= 70)).toBe(true);
  expect(sentencesOf('楼'.repeat(500)).every((sentence) => sentence.length <= 70)).toBe(true);
});
