import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { judgeDanger } from '@yingsheng/shared/triage/judge-danger';
import { readJudgeModel } from '@yingsheng/shared/triage/judge-model';
import { PocketModel } from './pocket-model';

const model = async () => {
  const file = JSON.parse((await new PocketModel().body(null)).toString());
  return readJudgeModel(file, (base64) => Buffer.from(base64, 'base64'));
};
const judge = async (text: string) => judgeDanger(await model(), text);

/** What a phone must never judge otherwise, whatever is learnt next: plain words, without a network. */
const IN_DANGER: [text: string, hazard: Hazard][] = [
  ['电梯关人了', 'trapped'],
  ['我被困在电梯里了，按铃没人理', 'trapped'],
  ['屋里有股煤气味，越来越浓', 'gas'],
  ['闻到怪味，头晕恶心', 'gas'],
  ['楼道里冒黑烟', 'fire'],
  ['电瓶车在楼下烧起来了', 'fire'],
  ['洗澡的时候水龙头麻手', 'electricity'],
  ['外墙瓷砖哗啦掉下来一大片，差点砸到人', 'falling'],
  ['老人摔在楼梯口叫不醒', 'persons'],
  ['有人拿着刀在单元门口', 'persons'],
];
const NOT_IN_DANGER = [
  '煤气费在哪里交',
  '请问物业费怎么交',
  '打架子鼓的天天吵到半夜',
  '等了三天没人来，真是火大',
  '楼道灯不亮',
  '谢谢师傅上次修好了电梯',
];

it.each(IN_DANGER)('inDanger_%s', async (text, hazard) =>
  expect(await judge(text)).toMatchObject({ urgency: 'lifeSafety', hazard }),
);
it.each(NOT_IN_DANGER)('notInDanger_%s', async (text) =>
  expect(await judge(text)).toMatchObject({ hazard: null, isUnsure: false }),
);

it('compressed_itIsSmallEnoughForAPhone', async () => {
  const pocket = new PocketModel();
  expect((await pocket.body('gzip')).length).toBeLessThan(250 * 1024);
  expect((await pocket.body('br')).length).toBeLessThan(210 * 1024);
});
