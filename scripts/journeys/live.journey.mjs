import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPAIRMAN, REPORTER } from './steps.mjs';

/** Looks after quality on all estates. */
const DIRECTOR = '孙丽';

let stage;

before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test('what the desk and the repairman do appears on the open page of the resident without a reload', async () => {
  const resident = await stage.enter(REPORTER);
  const desk = await stage.enter(FRONT_DESK);
  const repairman = await stage.enter(REPAIRMAN);
  const id = await resident.files('厨房水槽下面角阀滴水');
  await resident.go(`/resident/detail/index?id=${id}`);
  await resident.sees('您反映的内容');

  const message = '已收到，马上安排工程部师傅上门';
  await desk.sends(`/api/complaints/${id}/accept`, { message, ...(await desk.seen(`/api/complaints/${id}`)) });
  await resident.sees(message);

  const orderId = await desk.dispatches(id, repairman);
  await repairman.go(`/staff/work-order/index?id=${orderId}`);
  await repairman.sees('接单');
  await repairman.sends(`/api/work-orders/${orderId}/accept`, await repairman.seen(`/api/work-orders/${orderId}`));
  await resident.sees(`${REPAIRMAN}已接单`);
  await repairman.sees('到场');

  await resident.sends(`/api/complaints/${id}/comment`, {
    text: '下午两点以后家里有人',
    mediaIds: [],
    ...(await resident.seen(`/api/complaints/${id}`)),
  });
  await repairman.sees('下午两点以后家里有人');
});

test('the board of all estates follows what happens; a figure opens its list, a complaint of it, and Back leads back', async () => {
  const director = await stage.enter(DIRECTOR, DESK);
  const resident = await stage.enter(REPORTER);
  await director.arrivesAt('/manager/board/index');
  await director.sees(/^合计 2 个小区$/);
  await director.meetsNoBarrier();
  const [home] = (await resident.reads('/api/me')).homes;
  const countOf = async () => {
    const { rows } = await director.reads('/api/board');
    return rows.find(({ estateId }) => estateId === home.estateId).counts.open;
  };
  const before = await countOf();
  const text = '阳台地漏返水，洗衣机不敢用';
  await resident.files(text);
  const figure = `${home.estateName} 未关闭 ${before + 1} 件`;
  await director.page.getByRole('button', { name: figure, exact: true }).waitFor();

  await director.press(figure);
  await director.arrivesAt('/manager/complaints/index');
  await director.sees(text);
  await director.meetsNoBarrier();
  const list = `/api/complaints?scope=managed&figure=open&estateId=${director.param('estateId')}&limit=50`;
  assert.equal((await director.reads(list)).items.length, before + 1);
  await director.press('小区：翠湖花园');
  await director.choose('全部');
  await director.sees(`${home.estateName} · ${home.placeText}`);

  await director.page
    .getByRole('row', { name: new RegExp(text) })
    .filter({ visible: true })
    .click();
  await director.arrivesAt('/manager/detail/index');
  await director.sees('反映的事项');
  await director.pressBack();
  await director.arrivesAt('/manager/complaints/index');
  await director.sees(text);
  await director.pressBack();
  await director.arrivesAt('/manager/board/index');
  await director.sees(/^合计 2 个小区$/);

  await director.press('看翠湖花园的看板');
  await director.sees(/^今日看板 · /);
  await director.press('‹ 全部小区');
  await director.sees(/^合计 2 个小区$/);
});
