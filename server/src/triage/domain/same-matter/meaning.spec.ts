import { judgeModel } from '../../judge-model';
import { inCommon, likeMeaning, likeWords, meaningBy } from './meaning';

const meaningOf = meaningBy(judgeModel());
const [dry, tap, gate] = ['停水了，一滴没有', '龙头拧开只有咝咝的气声，冲不了厕所', '道闸的杆子抬不起来'].map(
  meaningOf,
) as [ReturnType<typeof meaningOf>, ReturnType<typeof meaningOf>, ReturnType<typeof meaningOf>];

describe('meaning', () => {
  it('otherWordsForTheSame_areCloser_thanAnotherThing', () => {
    expect(likeMeaning(dry, tap, [])).toBeGreaterThan(likeMeaning(dry, gate, []));
  });
  it('theSameWords_areAlike', () => {
    expect(likeMeaning(dry, dry, [])).toBeCloseTo(1);
    expect(likeWords(dry, dry)).toBeCloseTo(1);
  });
  it('withoutAnyWords_hardlyAnythingIsAlike', () => {
    const nothing = meaningOf('');
    expect(likeMeaning(nothing, dry, [])).toBeLessThan(0.1);
    expect(likeWords(nothing, dry)).toBeLessThan(0.1);
  });
  it('whatAllHaveInCommon_saysNothing', () => {
    const common = inCommon([dry, tap], 1);
    expect(likeMeaning(dry, tap, common)).toBeLessThan(likeMeaning(dry, tap, []));
  });
  it('amongFewMatters_hardlyAnythingIsTakenForCommon', () => {
    const [few, many] = [inCommon([dry], 100), inCommon(Array<typeof dry>(100).fill(dry), 100)];
    expect(few[0]).toBeCloseTo((many[0] ?? 0) / 100);
  });
});
