/** 消息说的都有记录为证: what every rule says to whom, with everything its event may carry and with nothing of it. */
import { ALL_JOINER_WORDS, ALL_RULES } from './all-rules';
import type { NotifiedMatter } from './notified-matter';

const MATTER = {
  number: 'YS-261123-0042',
  title: '厨房顶上一直滴水',
  placeText: '3 栋 2 单元 1201',
  firstContactOwnerId: 'zhou',
  filedByName: '王小明',
  arrivalDueAt: new Date('2026-11-23T14:45:00Z'),
  names: new Map([['zhou', '周敏']]),
} as unknown as NotifiedMatter;
const occurredAt = new Date('2026-11-23T14:30:00Z'); // 22:30: what is sent waits until the morning.
const tomorrow = '2026-11-24T02:00:00.000Z';
const EVERYTHING = {
  expectedAt: tomorrow,
  movedFrom: '2026-11-23T10:30:00.000Z',
  etaReason: '等配件',
  expectedReturnAt: tomorrow,
  until: tomorrow,
  closesAt: tomorrow,
  reopenUntil: tomorrow,
  dueAt: tomorrow,
  kind: 'onSite',
  inChargeId: 'zhou',
  toldId: 'zhou',
  toldRole: 'estateManager',
  nextUpdateAt: tomorrow,
  reason: '管子要换',
  progress: '已关阀。',
  year: 2027,
  moved: [{ kind: 'resolution', dueAt: tomorrow, movedFrom: tomorrow }],
  promises: [{ kind: 'resolution', from: tomorrow, to: tomorrow }],
};

const rules = [
  ...ALL_RULES.map(({ event, audience, title, body }) => [`${event} to ${audience}`, title, body] as const),
  ...Object.entries(ALL_JOINER_WORDS).map(([event, { title, body }]) => [`${event} to joiners`, title, body] as const),
];

/** Words of the trade: staff keep them, a resident never reads one. */
const STAFF_WORDS = /首接|给排水|暖通|办结|非物业|并案|挂起|不予受理|协办|工单|转派|裁定|研判/u;

describe('what residents are told', () => {
  const told = rules.filter(([name]) => /to (reporter|represented|filer|joiners)$/.test(name));
  it.each(told)('%s, in words they know', (_name, title, body) => {
    for (const payload of [EVERYTHING, {}]) {
      const event = { type: 'any', payload, occurredAt };
      expect(`${title} ${body({ matter: MATTER, event })}`).not.toMatch(STAFF_WORDS);
    }
  });
});

describe('what waits for the morning', () => {
  const told = rules.filter(([name]) => /to (reporter|represented|filer|joiners)$/.test(name));
  it.each(told)('%s, says nothing of the moment it was written as if it were now', (_name, title, body) => {
    for (const payload of [EVERYTHING, {}]) {
      const event = { type: 'any', payload, occurredAt };
      expect(`${title} ${body({ matter: MATTER, event })}`).not.toMatch(/正在|还在/u);
    }
  });
  it.each(rules.filter(([name]) => name.startsWith('PromiseMissed')))(
    '%s, says until when its owner was so',
    (...row) => {
      const [, , body] = row;
      const words = body({ matter: MATTER, event: { type: 'any', payload: EVERYTHING, occurredAt } });
      expect(words).toContain('截至 11 月 23 日（周一）22:30，由周敏负责，已上报项目经理周敏。');
      expect(body({ matter: MATTER, event: { type: 'any', payload: {}, occurredAt } })).not.toContain('截至');
    },
  );
});

/** What people typed ends as people end it; whatever else an event carries is as the product writes it. */
const endingIn = (mark: string): Readonly<Record<string, unknown>> =>
  new Proxy({ ...EVERYTHING, mergedNumber: 'YS-261123-0007', placeText: '5 栋（厨房）' } as Record<string, unknown>, {
    get: (known, key) => (AS_WRITTEN.has(key) ? known[key as string] : `已经说过了${mark}`),
  });
const TYPED = ['reason', 'progress', 'etaReason'];
const AS_WRITTEN = new Set<string | symbol>(
  [...Object.keys(EVERYTHING), 'mergedNumber', 'placeText'].filter((key) => !TYPED.includes(key)),
);
/** A mark right after another: `。。`, `！。`, `：；`. */
const DOUBLED = /[，。；：、！？,.;:!?][，。；：、]/u;

describe('words that people ended themselves', () => {
  it.each(rules)('%s, has one mark where they end', (_name, title, body) => {
    for (const mark of ['', '。', '；', '，', '！', '？', '.']) {
      const words = body({ matter: MATTER, event: { type: 'any', payload: endingIn(mark), occurredAt } });
      expect(`${title}\n${words}`).not.toMatch(DOUBLED);
    }
  });
  it('aDoubledMark_isSeen', () => {
    for (const words of ['管子要换。。您', '急！。您', '不归物业。；您可以']) expect(words).toMatch(DOUBLED);
  });
});

describe('every notice', () => {
  it.each(rules)('%s', (_name, title, body) => {
    for (const payload of [EVERYTHING, {}]) {
      const words = `${title} ${body({ matter: MATTER, event: { type: 'any', payload, occurredAt } })}`;
      // Read in the morning it is as true as in the evening.
      expect(words).not.toMatch(/[今明后昨前]天|今晚|(?<!日（周.）)\d{2}:\d{2}/u);
      expect(words).not.toMatch(/undefined|null|Invalid|NaN/u);
      expect(words).not.toMatch(/看到了|业主已收到|正在(另|重新|安排|赶|派)|已介入|尽快答复/u);
    }
  });
});
