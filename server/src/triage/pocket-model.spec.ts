import { judgeDanger } from '@yingsheng/shared/triage/judge-danger';
import { readJudgeModel } from '@yingsheng/shared/triage/judge-model';
import { PLAIN_DANGERS } from '../../test/factories/plain-words';
import { PocketModel } from './pocket-model';

const model = async () => {
  const file = JSON.parse((await new PocketModel().body(null)).toString());
  return readJudgeModel(file, (base64) => Buffer.from(base64, 'base64'));
};
const judge = async (text: string) => judgeDanger(await model(), text);

/** Of the plain words that only look dangerous, those that a phone tells apart too. */
const NOT_IN_DANGER = [
  '煤气费在哪里交',
  '请问物业费怎么交',
  '打架子鼓的天天吵到半夜',
  '等了三天没人来，真是火大',
  '楼道灯不亮',
  '谢谢师傅上次修好了电梯',
];

it.each(PLAIN_DANGERS)('inDanger_%s', async (text, hazard) =>
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
