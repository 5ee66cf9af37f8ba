import { explainStartFailure, StartUpError } from './start-up-error';

describe('explainStartFailure', () => {
  it.each([
    [new StartUpError('APP_SECRET is missing.'), 'APP_SECRET is missing.'],
    [new StartUpError('PORT is odd.', 'PORT 不对。'), 'PORT is odd. PORT 不对。'],
    [Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 3000 }), 'PORT 3000 is already in use'],
    [Object.assign(new Error('listen'), { code: 'EACCES', port: 80 }), 'PORT 80 may not be used'],
    [Object.assign(new Error('x'), { code: 'SQLITE_CANTOPEN' }), 'The database of DATABASE_URL cannot be used'],
  ])('%s', (error, beginning) => {
    const sentence = explainStartFailure(error);
    expect(sentence.startsWith(beginning)).toBe(true);
    expect(sentence).not.toContain('\n');
  });

  it('an_unknown_failure_keeps_its_stack', () => {
    expect(explainStartFailure(new Error('odd'))).toContain('start-up-error.spec');
  });
});
