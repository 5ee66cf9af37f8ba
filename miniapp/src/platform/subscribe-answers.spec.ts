import { answersIn, wayToAsk } from './subscribe-answers';

const prompt = { templateIds: ['tmpl-1'], isAskable: true, unspentCount: 0 };

describe('asking for a subscribe message', () => {
  it.each([
    [{}, 'explain'],
    [{ mainSwitch: true, itemSettings: {} }, 'explain'],
    [{ mainSwitch: true, itemSettings: { 'tmpl-1': 'accept' } }, 'silent'],
    [{ mainSwitch: true, itemSettings: { 'tmpl-1': 'acceptWithAudio' } }, 'silent'],
    [{ mainSwitch: true, itemSettings: { 'tmpl-1': 'reject' } }, 'never'],
    [{ mainSwitch: true, itemSettings: { 'tmpl-1': 'ban' } }, 'never'],
    [{ mainSwitch: false, itemSettings: { 'tmpl-1': 'accept' } }, 'never'],
  ])('settled %j: %s', (setting, way) => {
    expect(wayToAsk(prompt, setting)).toBe(way);
  });
  it('whoeverIsNotToBeAsked_isNotAsked', () => {
    expect(wayToAsk({ ...prompt, isAskable: false }, {})).toBe('never');
    expect(wayToAsk({ ...prompt, templateIds: [] }, {})).toBe('never');
  });
  it.each([
    [{ errMsg: 'ok', 'tmpl-1': 'accept' }, [{ templateId: 'tmpl-1', answer: 'accept' }]],
    [{ errMsg: 'ok', 'tmpl-1': 'acceptWithForcePush' }, [{ templateId: 'tmpl-1', answer: 'accept' }]],
    [{ errMsg: 'ok', 'tmpl-1': 'reject' }, [{ templateId: 'tmpl-1', answer: 'reject' }]],
    [{ errMsg: 'ok', 'tmpl-1': 'perhaps' }, []],
    [{ errMsg: 'ok', 'tmpl-2': 'accept' }, []],
  ])('WeChat reports %j', (result, answers) => {
    expect(answersIn(result, ['tmpl-1'])).toEqual(answers);
  });
});
