import { answered, answerToSend, isQuestionOpen, isQuestionShown, stillAnswered } from './danger-asked';

const unsure = (...decidingWords: string[]) => ({ isUnsure: true, decidingWords });
const CLEAR = { isUnsure: false, decidingWords: ['路灯'] };

describe('the answer to the question about danger', () => {
  it('isAsked_onlyWhileItIsUnsure_andUntilItIsAnswered', () => {
    expect([null, CLEAR, unsure('怪味')].map((judged) => isQuestionOpen(null, judged))).toEqual([false, false, true]);
    expect(isQuestionOpen(answered('no', unsure('怪味')), unsure('怪味'))).toBe(false);
  });
  it('stays_whileTheSameIsWrittenOn', () => {
    const no = answered('no', unsure('怪味'));
    expect(stillAnswered(no, unsure('怪味', '楼道'))).toBe(no);
    expect(stillAnswered(no, null)).toBe(no);
  });
  it('isAskedAgain_whenOtherWordsMakeItUnsure_alsoWhereItNeverWasClear', () => {
    const no = answered('no', unsure('怪味'));
    expect(stillAnswered(no, unsure('头晕', '怪味'))).toBeNull();
    expect(stillAnswered(no, unsure('有点怪味'))).toBe(no);
  });
  it('keptWithADraft_isAboutTheWordsThatStoodThere', () => {
    const kept = stillAnswered(answered('no', null), unsure('怪味'));
    expect(stillAnswered(kept, unsure('怪味'))).toBe(kept);
    expect(stillAnswered(kept, unsure('头晕'))).toBeNull();
  });
  it('isAskedAgain_whenClearWords_becomeUnsureByOthers', () => {
    const clear = stillAnswered(answered('no', unsure('怪味')), CLEAR);
    expect(stillAnswered(clear, unsure('怪味'))).toMatchObject({ answer: 'no' });
    expect(stillAnswered(clear, unsure('冒烟'))).toBeNull();
  });
  it('ofDanger_isNeverForgotten_byWritingOn', () => {
    const clear = stillAnswered(answered('unknown', unsure('怪味')), CLEAR);
    expect(isQuestionShown(clear, CLEAR)).toBe(true);
    expect(answerToSend(clear, CLEAR)).toBe('unknown');
    expect(stillAnswered(clear, unsure('冒烟'))).toMatchObject({ answer: 'unknown' });
  });
  it('no_goesAlong_onlyWhileItIsUnsure', () => {
    const no = answered('no', unsure('怪味'));
    expect(answerToSend(no, unsure('怪味'))).toBe('no');
    expect(answerToSend(no, CLEAR)).toBeUndefined();
    expect(answerToSend(null, unsure('怪味'))).toBeUndefined();
  });
});
