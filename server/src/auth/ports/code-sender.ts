/** 短信验证码: how a code reaches a telephone; known to those who send messages. */
export abstract class CodeSender {
  abstract readonly isConfigured: boolean;
  /** @throws OutsideError */
  abstract send(phone: string, code: string, id: string): Promise<void>;
}
