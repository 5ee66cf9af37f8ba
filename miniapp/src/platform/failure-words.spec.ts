import { failureWords } from './failure-words';

const texts = { what: '没能打开相册', instead: '只写文字一样受理', right: '相机和照片' };

describe('what a phone did not do', () => {
  it.each([
    ['chooseMedia:fail cancel', null],
    [
      'chooseMedia:fail privacy permission is not authorized',
      '没能打开相册：隐私保护指引里还没有同意这一项。只写文字一样受理。',
    ],
    [
      'chooseMedia:fail api scope is not declared in the privacy agreement',
      '没能打开相册：隐私保护指引里还没有同意这一项。只写文字一样受理。',
    ],
    ['chooseMedia:fail auth deny', '没能打开相册：请在手机的“设置”里允许微信使用相机和照片。只写文字一样受理。'],
    [
      'chooseMedia:fail system permission denied',
      '没能打开相册：请在手机的“设置”里允许微信使用相机和照片。只写文字一样受理。',
    ],
    ['chooseMedia:fail', '没能打开相册，请再试一次。只写文字一样受理。'],
  ])('%s', (errMsg, words) => {
    expect(failureWords({ errMsg }, texts)).toBe(words);
  });

  it.each([[undefined], [null], [new Error('no')], ['broken']])('%p_isSaidToo', (failure) => {
    expect(failureWords(failure, texts)).toBe('没能打开相册，请再试一次。只写文字一样受理。');
  });
});
