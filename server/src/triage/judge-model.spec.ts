import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import { judgeMessage } from '@yingsheng/shared/triage/judge-message';
import { normaliseFor, vectorOf } from '@yingsheng/shared/triage/judge-model';
import { messageFeatures } from '@yingsheng/shared/triage/message-features';
import fc from 'fast-check';
import { PLAIN_DANGERS } from '../../test/factories/plain-words';
import { judgeModel } from './judge-model';
import file from './model.json';

const judge = (text: string) => judgeMessage(judgeModel(), text);

/** What must never be judged otherwise, whatever is learnt next: plain words, and the words that only look dangerous. */
const IN_DANGER: readonly [text: string, hazard: Hazard][] = [...PLAIN_DANGERS, ['電梯困住人咗，快啲嚟', 'trapped']];
const NOT_IN_DANGER: [text: string, urgency: Urgency][] = [
  ['煤气费在哪里交', 'enquiry'],
  ['请问物业费怎么交', 'enquiry'],
  ['打架子鼓的天天吵到半夜', 'normal'],
  ['等了三天没人来，真是火大', 'normal'],
  ['楼道灯不亮', 'normal'],
  ['下周三消防演练几点开始', 'enquiry'],
  ['谢谢师傅上次修好了电梯', 'normal'],
  ['整栋楼突然停电了，什么时候来电', 'urgent'],
];

it.each(IN_DANGER)('inDanger_%s', (text, hazard) =>
  expect(judge(text)).toMatchObject({ urgency: 'lifeSafety', hazard }),
);
it.each(NOT_IN_DANGER)('notInDanger_%s', (text, urgency) =>
  expect(judge(text)).toMatchObject({ urgency, hazard: null, isUnsure: false }),
);

it('theWordsThatDecided_areToldInTheirOrder', () => {
  expect(judge('厨房有煤气味，我妈头晕').decidingWords.join('、')).toMatch(/煤气味/);
  expect(judge('楼道灯不亮').decidingWords.length).toBeGreaterThan(0);
});

it('aLetterThatMentionsAFireOfLastYear_isNoFire', () => {
  const letter = `尊敬的物业公司：我们是7号楼的业主。去年8月3号楼发生过火灾，当时消防车被堵在门口，教训非常深刻。今年以来有关人员多次承诺整改消防通道，至今没有看到书面方案。请在本月底前答复整改计划，并在公告栏公示安全责任人。${'此致敬礼。'}`;
  expect(judge(letter).hazard).toBeNull();
});

it('whatIsWritten_isSeenAsItWasLearnt', () => {
  const numbers = new Map(file.features.split('\n').map((feature, number) => [feature, number]));
  const model = judgeModel();
  const pieces = fc.constantFrom(
    '煤气味',
    '头晕',
    '电梯',
    '着火',
    '孩子',
    '不',
    '了',
    '，',
    '。',
    '#',
    '^',
    '$',
    'a',
    '🔥',
    '12',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((each) => each.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const plain = normaliseFor(model, text);
      const learnt = [...messageFeatures(plain, model.findClasses).keys()].flatMap((name) => numbers.get(name) ?? []);
      expect(vectorOf(model, plain).features).toEqual(learnt);
    }),
  );
});
