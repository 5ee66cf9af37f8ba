import { isUnchanged } from './is-unchanged';

const TAG = '"abc"';

describe('an answer is unchanged', () => {
  it.each([TAG, `W/${TAG}`, `"old", ${TAG}`, `"old" , W/${TAG}`, '*'])('for whoever holds %s', (held) => {
    expect(isUnchanged({ 'if-none-match': held }, TAG)).toBe(true);
  });

  it.each(['"old"', 'W/"old"', 'abc', '', undefined])('but not for whoever holds %s', (held) => {
    expect(isUnchanged({ 'if-none-match': held }, TAG)).toBe(false);
  });

  it('forABrowser_whichAddsNoCacheToWhatAPageAsksWithATag', () => {
    expect(isUnchanged({ 'if-none-match': TAG, 'cache-control': 'no-cache', pragma: 'no-cache' }, TAG)).toBe(true);
  });
});
