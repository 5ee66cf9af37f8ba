import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { acceptAndDispatch, FRONT_DESK, fileComplaint, REPORTER } from './steps.mjs';

const MANAGER = '陈志远';
const DESK_SCREEN = { width: 1440, height: 900 };
const WORDS = '厨房吊顶一直滴水';
const NAMES = `我是${REPORTER}，电话 13812345678`;

let stage;

before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test('a wrong judgement is corrected on the screen, counted, and found in the export with nobody in it', async () => {
  const resident = await stage.enter(REPORTER);
  await fileComplaint(resident, { text: `${WORDS}，${NAMES}。`, photo: await stage.photo('吊顶') });
  const id = resident.param('id');
  const desk = await stage.enter(FRONT_DESK);
  await acceptAndDispatch(desk, WORDS);

  const manager = await stage.enter(MANAGER, DESK_SCREEN);
  const judged = await manager.reads(`/api/complaints/${id}`);
  const [to, toLabel] = judged.category === 'seepage' ? ['plumbing', /给排水/] : ['seepage', /渗漏/];
  await manager.go(`/manager/detail/index?id=${id}`);
  await manager.press(/^更正类别/);
  await manager.press(/^类别：/);
  await manager.choose(toLabel);
  await manager.choose('危及安全');
  await manager.choose('触电');
  await manager.write('理由', '水顺着灯线下来，灯座带电');
  await manager.meetsNoBarrier();
  await manager.press('保存更正');
  await manager.sees('已更正');
  const corrected = await manager.reads(`/api/complaints/${id}`);
  assert.deepEqual([corrected.category, corrected.urgency, corrected.hazard], [to, 'lifeSafety', 'electricity']);

  await manager.go('/learning/judged/index');
  await manager.sees('判得怎么样');
  await manager.meetsNoBarrier();
  const opens = judged.urgency === 'lifeSafety' ? /^险情认出来/ : /^险情没认出来/;
  await manager.press(opens);
  await manager.arrivesAt('/learning/matters/index');
  await manager.sees(new RegExp(WORDS));
  await manager.meetsNoBarrier();

  await manager.go('/learning/judged/index');
  await manager.sees('带走学习语料');
  const [download] = await Promise.all([manager.page.waitForEvent('download'), manager.press('导出')]);
  const lines = (await readFile(await download.path(), 'utf8')).split('\n').filter((line) => line !== '');
  const own = lines.map((line) => JSON.parse(line)).filter(({ text }) => text.includes(WORDS));
  assert.equal(own.length, 1);
  assert.deepEqual(
    [own[0].category, own[0].urgency, own[0].hazard, own[0].kind],
    [to, 'lifeSafety', 'electricity', 'real'],
  );
  assert.doesNotMatch(own[0].text, new RegExp(`${REPORTER}|\\d{5}`));
});

test('a word of their own is tried before it is saved, refused where it hides danger, and understood at once', async () => {
  const manager = await stage.enter(MANAGER, DESK_SCREEN);
  await manager.go('/learning/judged/index');
  await manager.press(/^自己的词/);
  await manager.arrivesAt('/learning/words/index');
  await manager.press('加一个词');
  await manager.write('词', '煤气');
  await manager.choose('只是名字，别当真');
  await manager.press('先试一试');
  await manager.sees(/真的险情会漏掉，不能这样保存/);
  await manager.meetsNoBarrier();
  await manager.write('词', '小品');
  await manager.choose('指一类事情');
  await manager.press(/^哪一类：/);
  await manager.choose(/^绿化/);
  await manager.choose('很强');
  await manager.press('先试一试');
  await manager.sees(/条语料里/);
  await manager.press('保存');
  await manager.sees('已保存，马上生效');
  const { estates } = await manager.reads('/api/me');
  const { category } = await manager.sends('/api/triage/suggest', { estateId: estates[0].id, text: '小品又不喷了' });
  assert.equal(category, 'greening');
  await manager.press('去掉：小品');
  await manager.press('撤销');
  await manager.press('去掉：小品');
  await manager.sees('已去掉“小品”');
  await manager.meetsNoBarrier();
});
