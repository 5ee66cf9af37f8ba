import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DESK } from '../lib/browser.mjs';
import { openStage, PATIENCE_MS } from './stage.mjs';
import { FRONT_DESK, REPORTER } from './steps.mjs';

const NEIGHBOUR = '王桂兰';
const WORDS = '楼道的灯全灭了，上楼要打手电';
const OWN_WORDS = '过道灯不亮，黑漆漆的，我昨晚差点崴了脚';

let stage;

before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

/** Files about a public place, as the reporter's own app would; answers with the receipt. */
async function reportsAt(person, name, text) {
  const [home] = (await person.reads('/api/me')).homes;
  const { publicAreas } = await person.reads(`/api/estates/${home.estateId}/public-places`);
  const area = publicAreas.find((one) => one.name === name);
  const receipt = await person.sends('/api/complaints', {
    estateId: home.estateId,
    text,
    place: { publicAreaId: area.id },
    category: 'power-lighting',
    urgency: 'normal',
    desiredOutcomes: ['repair'],
    contactPreference: 'either',
    isConfidential: false,
    mediaIds: [],
  });
  return { ...receipt, areaId: area.id };
}

/** Messages go out after the fact; whoever looks again a moment later has them. */
async function isTold(person, title) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!(await person.reads('/api/notices')).items.some((notice) => notice.title === title)) {
    assert.ok(Date.now() < giveUpAt, title);
    await wait(500);
  }
}

test('a neighbour means the same, joins with one tap, is told of the end; another is merged by the desk, and let go again', async () => {
  const reporter = await stage.enter(REPORTER);
  const first = await reportsAt(reporter, '5 栋楼道', WORDS);

  const neighbour = await stage.enter(NEIGHBOUR);
  await neighbour.go(`/pages/submit/index?publicAreaId=${first.areaId}`);
  await neighbour.write('发生了什么？', OWN_WORDS);
  await neighbour.sees('可能是同一件事');
  await neighbour.sees(/^已有 1 户反映/);
  assert.equal(await neighbour.page.getByText(/手电|林晓梅|1201/).count(), 0);
  await neighbour.meetsNoBarrier();
  await neighbour.press(/^我也是/);
  await neighbour.sees('已收到，与同一件事一并处理');
  await neighbour.meetsNoBarrier();
  await neighbour.press('查看进度');
  await neighbour.arrivesAt('/resident/detail/index');
  await neighbour.sees(/一并处理：/);
  const own = neighbour.page.url();

  const desk = await stage.enter(FRONT_DESK);
  const path = `/api/complaints/${first.id}`;
  await desk.go(`/staff/complaint/index?id=${first.id}`);
  await desk.sees('2 户反映，并进来 1 件');
  await desk.sees(OWN_WORDS);

  // A third says the same; the desk puts both beside each other, says why, merges, and parts them again.
  const third = await reportsAt(reporter, '5 栋楼道', '楼道灯又全灭了，什么都看不见');
  await desk.go(`/staff/complaint/index?id=${third.id}`);
  await desk.sees('可能是同一件事');
  await desk.meetsNoBarrier();
  await desk.press(new RegExp(`^并排看：${first.number}`));
  await desk.sees(`并到 ${first.number}`);
  await desk.sees('楼道灯又全灭了，什么都看不见');
  await desk.meetsNoBarrier();
  await desk.ticks('同一处地方、同一个问题');
  await desk.press('并过去并关闭这件');
  await desk.sees(new RegExp(`^已并入 ${first.number}`));
  await desk.press('撤销并案');
  await desk.press('撤销并案');
  await desk.noLongerSees(new RegExp(`^已并入 ${first.number}`));

  const manager = await stage.enter('陈志远', DESK);
  await manager.go('/manager/complaints/index');
  await manager.sees('2 户反映');

  await desk.sends(`${path}/accept`, { message: '已安排电工', ...(await desk.seen(path)) });
  await desk.sends(`${path}/answer-on-the-spot`, { answer: '已合上跳闸的路灯回路', ...(await desk.seen(path)) });
  await neighbour.go(own);
  await neighbour.sees(/已处理，等待确认/);
  await isTold(neighbour, '合并处理的那件事已处理好');
  await neighbour.opensAnew('/resident/notices/index', '/api/notices');
  await neighbour.sees('合并处理的那件事已处理好');
});

test('who meant something else after all goes on alone', async () => {
  const reporter = await stage.enter(REPORTER);
  const first = await reportsAt(reporter, '儿童乐园', '儿童乐园滑梯裂了一道口子');
  const neighbour = await stage.enter(NEIGHBOUR);
  await neighbour.go(`/pages/submit/index?publicAreaId=${first.areaId}`);
  await neighbour.write('发生了什么？', '滑梯裂开了，划破我孙子裤子');
  await neighbour.press(/^我也是/);
  await neighbour.press('查看进度');
  await neighbour.arrivesAt('/resident/detail/index');
  await neighbour.press('不是同一件事，不再一并处理');
  await neighbour.sheet('您这件接下来怎么办？').waitFor();
  await neighbour.meetsNoBarrier();
  await neighbour.press('单独处理，从现在起重新计时');
  await neighbour.sees('已改为单独处理');
  await neighbour.noLongerSees(/一并处理：/);
});
