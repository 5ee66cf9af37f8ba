import { HAZARDS } from '@yingsheng/shared/complaint/urgency';
import fc from 'fast-check';
import { opinionQuestion } from './opinion-question';
import { readOpinion } from './read-opinion';

describe('readOpinion', () => {
  it.each(HAZARDS)('danger_of_%s_isUnderstood', (hazard) => {
    expect(readOpinion(`{"danger":true,"hazard":"${hazard}"}`)).toEqual({ danger: true, hazard });
  });

  it('noDanger_andSpaceAround_areUnderstood', () => {
    expect(readOpinion(' {"hazard": null, "danger": false}\n')).toEqual({ danger: false, hazard: null });
  });

  it.each([
    '',
    'true',
    'null',
    '[]',
    '有危险',
    '{"danger":true}',
    '{"danger":true,"hazard":null}',
    '{"danger":false,"hazard":"gas"}',
    '{"danger":"true","hazard":"gas"}',
    '{"danger":1,"hazard":"gas"}',
    '{"danger":true,"hazard":"flood"}',
    '{"danger":true,"hazard":["gas"]}',
    '{"danger":true,"hazard":"gas","urgency":"normal"}',
    '{"danger":true,"hazard":"gas"} 请立即处理',
    '```json\n{"danger":true,"hazard":"gas"}\n```',
    '[{"danger":true,"hazard":"gas"}]',
    '{"__proto__":{"danger":true,"hazard":"gas"}}',
  ])('%j_isNoAnswer', (content) => {
    expect(readOpinion(content)).toBeNull();
  });

  it('whateverIsSaid_isOneOfEightAnswersOrNone', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        const opinion = readOpinion(content);
        expect(opinion === null || opinion.danger === (opinion.hazard !== null)).toBe(true);
      }),
    );
  });
});

describe('opinionQuestion', () => {
  it('theWordsOfAResident_standInOneFieldOfOneMessage_whateverTheyAre', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { messages } = opinionQuestion('any', text);
        expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
        expect(JSON.parse(messages[1]?.content ?? '')).toEqual({ message: text });
        expect(messages[0]?.content).toBe(opinionQuestion('any', '').messages[0]?.content);
      }),
    );
  });
});
