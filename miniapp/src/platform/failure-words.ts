/** How WeChat and Taro report what a phone did not do: `{ errMsg: 'chooseMedia:fail cancel' }`. */
interface PlatformFailure {
  readonly errMsg?: string;
  readonly message?: string;
}

export interface FailureTexts {
  /** `没能打开相册` */
  readonly what: string;
  /** How the person gets on all the same: `只写文字一样受理`. */
  readonly instead: string;
  /** What the phone must allow WeChat: `相机和照片`; absent where nothing is to be allowed. */
  readonly right?: string;
}

/** Why the phone did not do what was asked, and what to do; `null` when the person themself called it off. */
export function failureWords(failure: unknown, { what, instead, right }: FailureTexts): string | null {
  const { errMsg, message } = (failure ?? {}) as PlatformFailure;
  const said = `${errMsg ?? message ?? ''}`;
  if (/cancel/i.test(said)) return null;
  if (/privacy/i.test(said)) return `${what}：隐私保护指引里还没有同意这一项。${instead}。`;
  if (right !== undefined && /auth|permission|denied|deny/i.test(said)) {
    return `${what}：请在手机的“设置”里允许微信使用${right}。${instead}。`;
  }
  return `${what}，请再试一次。${instead}。`;
}
