import { ERROR_CODES } from '@yingsheng/shared/error-codes';
import { ERROR_TEXT } from '@yingsheng/shared/labels.zh';
import { ERROR_STATUS } from './error-status';

describe('every refusal', () => {
  it.each(ERROR_CODES)('%s_has_a_status_and_a_chinese_sentence', (code) => {
    expect(ERROR_STATUS[code]).toBeGreaterThanOrEqual(400);
    expect(ERROR_TEXT[code]).toMatch(/\p{Script=Han}/u);
  });
});
