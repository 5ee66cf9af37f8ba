import { randomBytes, randomUUID } from 'node:crypto';

/** What the stand-in platform believes of the world. One per running platform; nothing is kept on disk. */
export class StandInState {
  appId = 'wx0123456789abcdef';
  appSecret = 'stand-in-secret';
  corpId = 'ww0123456789abcdef';
  corpSecret = 'stand-in-corp-secret';
  agentId = 1000002;
  tencent = { secretId: 'AKIDstandin', secretKey: 'stand-in-tencent-key', sdkAppId: '1400000000' };
  aliyun = { accessKeyId: 'LTAIstandin', accessKeySecret: 'stand-in-aliyun-key' };
  /** Where pushed events go, and with which token and key; `null`: nowhere. */
  push = null;
  #now = null;
  #messages = [];
  #credits = new Map();
  #faults = [];
  codes = new Map();
  tokens = new Map();
  /** Last time the same text went to the same number: providers refuse a repeat within 30 seconds. */
  lastSms = new Map();
  isForcedAt = 0;
  requestCount = 0;
  #watchers = new Set();

  now() {
    return this.#now ?? Date.now();
  }

  setNow(instant) {
    this.#now = instant === null ? null : Date.parse(instant);
  }

  rid() {
    return `rid: ${randomUUID().slice(0, 17)}`;
  }

  newToken() {
    return randomBytes(96).toString('base64url');
  }

  /** Keeps a message that a person would have received. Answers with the provider's id of it. */
  deliver(message) {
    const id = message.id ?? randomUUID();
    this.#messages.push({ ...message, id, at: new Date(this.now()).toISOString() });
    this.#happened();
    return id;
  }

  get messages() {
    return this.#messages;
  }

  forgetMessages() {
    this.#messages = [];
  }

  /** One accept in a tap allows one send; accepts add up. */
  grantCredits(openid, templateId, count = 1) {
    const key = `${openid} ${templateId}`;
    this.#credits.set(key, (this.#credits.get(key) ?? 0) + count);
  }

  useCredit(openid, templateId) {
    const key = `${openid} ${templateId}`;
    const left = this.#credits.get(key) ?? 0;
    if (left === 0) return false;
    this.#credits.set(key, left - 1);
    return true;
  }

  /** `{ on, kind: 'status' | 'errcode' | 'html' | 'hang' | 'verdict', value, times }`; `times` absent: until cleared. */
  addFault(fault) {
    this.#faults.push({ times: Number.POSITIVE_INFINITY, ...fault });
  }

  clearFaults() {
    this.#faults = [];
  }

  /** The fault that a call named `on` meets now, or `null`. */
  takeFault(on) {
    const fault = this.#faults.find((candidate) => candidate.times > 0 && on.startsWith(candidate.on));
    if (fault === undefined) return null;
    fault.times -= 1;
    this.#happened();
    return fault;
  }

  get hasFaultsLeft() {
    return this.#faults.some(({ times }) => times > 0);
  }

  /** Resolves when `isReached` holds; asked after each message and each fault. */
  until(isReached) {
    return new Promise((resolve) => {
      const look = () => {
        if (!isReached()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  #happened() {
    for (const look of this.#watchers) look();
  }
}
