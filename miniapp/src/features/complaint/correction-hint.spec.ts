import { correctionWords, mayCorrectAsItIs } from './correction-hint';

const of = (mayPutBack: boolean, isTighterThanClass: boolean) => ({
  promiseCorrection: { mayPutBack, isTighterThanClass },
});

describe('correctionWords', () => {
  it('tellsWhomToAsk_whoeverMayNotPutBack', () => {
    expect(correctionWords(of(false, true))).toContain('请部门主管或项目经理更正');
  });
  it('tellsTheLead_thatTheResidentHearsOfIt', () => {
    expect(correctionWords(of(true, false))).toContain('业主会收到');
  });
  it('saysNothing_toTheReporter', () => {
    expect(correctionWords({ promiseCorrection: null })).toBeNull();
  });
});

it('onlyALead_correctsTheClassAsItIs_whereItIsPromisedTighter', () => {
  expect([of(true, true), of(true, false), of(false, true)].map(mayCorrectAsItIs)).toEqual([true, false, false]);
});
