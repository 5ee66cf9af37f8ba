import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPAIRMAN, REPORTER } from './steps.mjs';

const TEAM_LEAD = '赵国平';
const MANAGER = '陈志远';
let stage;

before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test('at the end of a shift all is handed over; one is accepted, one declined, and the resident reads who answers for each', async () => {
  const resident = await stage.enter(REPORTER);
  const desk = await stage.enter(FRONT_DESK);
  const taken = await resident.files('洗衣机排水口返味');
  const kept = await resident.files('阳台推拉门轮子坏了');

  await desk.go('/staff/handover/index');
  await desk.press('全部交接');
  await desk.choose(new RegExp(`^${TEAM_LEAD}`));
  await desk.write('交接说明', '下班交接，业主晚上在家');
  await desk.press(/^交接 \d+ 件$/);
  await desk.sees(/^已请同事接手 \d+$/);
  assert.equal((await resident.reads(`/api/complaints/${taken}`)).header.firstContactOwner.name, FRONT_DESK);

  const lead = await stage.enter(TEAM_LEAD);
  await lead.go('/staff/inbox/index?view=complaints');
  await lead.press('接手 洗衣机排水口返味');
  await lead.sees(/^已接手，之后由您负责/);
  await lead.press('不接手 阳台推拉门轮子坏了');
  await lead.write(/为什么不接手/, '今晚我不当班');
  await lead.press('不接手，说明原因');
  await lead.sees(`已答复不接手，仍由${FRONT_DESK}负责`);

  await resident.go(`/resident/detail/index?id=${taken}`);
  await resident.sees(`负责这件事的人由${FRONT_DESK}换成${TEAM_LEAD}`);
  await desk.go('/staff/handover/index');
  await desk.sees('阳台推拉门轮子坏了');
  await desk.press('交接 阳台推拉门轮子坏了');
  assert.equal((await resident.reads(`/api/complaints/${kept}`)).header.firstContactOwner.name, FRONT_DESK);
});

test('whom a complaint about attitude names does not see it; a lead joins, and the resident reads so', async () => {
  const resident = await stage.enter(REPORTER);
  await resident.press(/^我要反映/);
  await resident.arrivesAt('/pages/submit/index');
  await resident.write('发生了什么？', '上门的师傅态度恶劣，还骂人摔门');
  await resident.press('选择姓名');
  await resident.write('找工作人员', REPAIRMAN);
  await resident.press(new RegExp(`^${REPAIRMAN}，`));
  await resident.press(/^提交/);
  await resident.sees(/^已收到，/);
  await resident.press('查看进度');
  await resident.arrivesAt('/resident/detail/index');
  await resident.sees('一同跟进的负责人');
  const id = resident.param('id');

  const accused = await stage.enter(REPAIRMAN);
  for (const path of ['/api/work-orders?tab=offered', '/api/work-orders?tab=grabbable', '/api/shift-handover']) {
    assert.ok(!JSON.stringify(await accused.reads(path)).includes(id), path);
  }
  await accused.go(`/staff/complaint/index?id=${id}`);
  await accused.sees('没有打开');

  const manager = await stage.enter(MANAGER);
  await manager.opensAnew(`/manager/detail/index?id=${id}`, `/api/complaints/${id}`);
  await manager.sees(`${REPAIRMAN}（工程部），不参与处理`);
});
