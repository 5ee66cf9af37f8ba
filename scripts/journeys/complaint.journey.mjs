import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { acceptAndDispatch, FRONT_DESK, fileComplaint, REPAIRMAN, REPORTER, repair } from './steps.mjs';

const KITCHEN_TAP = '厨房水槽下面接口滴水';
const WASHBASIN = '卫生间洗手盆下水管渗水';
const BASIN_NEXT_DOOR = '老人家里的洗手盆堵了，水下不去';
let stage;

before(async () => {
  stage = await openStage({ keepsShell: true });
});
after(() => stage?.close());

test('filed with a photo, accepted, repaired with a photo, confirmed and rated', async () => {
  const resident = await stage.enter(REPORTER);
  const number = await fileComplaint(resident, {
    text: `${KITCHEN_TAP}，已经用盆接着，请派师傅来看看。`,
    photo: await stage.photo('水槽下面'),
  });
  assert.match(number, /^YS-\d{6}-\d{4}$/);
  const complaintUrl = resident.page.url();
  await backClosesWhatLiesOnTop(resident);

  await acceptAndDispatch(await stage.enter(FRONT_DESK), KITCHEN_TAP);

  await resident.go(complaintUrl);
  await resident.sees(FRONT_DESK);
  await resident.sees(REPAIRMAN);

  await repair(await stage.enter(REPAIRMAN), KITCHEN_TAP, {
    before: await stage.photo('动手之前'),
    after: await stage.photo('修好之后'),
    note: '更换接口胶圈并试水，不再滴水',
  });

  await resident.go(complaintUrl);
  await resident.sees('更换接口胶圈并试水，不再滴水');
  await resident.press('已修好');
  await resident.arrivesAt('/resident/rate/index');
  for (const score of ['速度 5', '态度 5', '质量 4']) await resident.choose(new RegExp(`^${score}`));
  await resident.press('提交评价');
  await resident.sees('谢谢您的评价');

  await resident.go(complaintUrl);
  await resident.sees('您已确认');
  await resident.sees('您的评价');
  await resident.meetsNoBarrier();
});

/** On the matter's page: the picture, then a sheet, then the page itself. */
async function backClosesWhatLiesOnTop(resident) {
  await resident.press('查看照片 1');
  await resident.sheet('查看照片').waitFor();
  await resident.press('关闭');
  await resident.sheet('查看照片').waitFor({ state: 'hidden' });
  await resident.press('查看照片 1');
  await resident.sheet('查看照片').waitFor();
  await resident.pressBack();
  await resident.sheet('查看照片').waitFor({ state: 'hidden' });
  await resident.press('补充/留言');
  await resident.sheet('补充/留言').waitFor();
  await resident.pressBack();
  await resident.sheet('补充/留言').waitFor({ state: 'hidden' });
  await resident.sees('您反映的内容');
  await resident.arrivesAt('/resident/detail/index');
  await resident.pressBack();
  await resident.page.waitForURL((url) => url.pathname !== '/resident/detail/index');
}

test('what the resident refuses is offered again, with the reason before the repairman and the desk', async () => {
  const resident = await stage.enter(REPORTER);
  await fileComplaint(resident, { text: `${WASHBASIN}，擦干又湿。`, photo: await stage.photo('洗手盆下面') });
  const complaintUrl = resident.page.url();
  const desk = await stage.enter(FRONT_DESK);
  await acceptAndDispatch(desk, WASHBASIN);
  const repairman = await stage.enter(REPAIRMAN);
  await repair(repairman, WASHBASIN, {
    before: await stage.photo('动手之前'),
    after: await stage.photo('修好之后'),
    note: '重新打胶密封',
  });

  await resident.go(complaintUrl);
  await resident.press('还没好');
  await resident.choose('没有修好');
  await resident.write('哪里还没好？', '过了一小时又开始渗水');
  await resident.press('提交，继续处理');
  await resident.sees('已记下，接着处理');
  await resident.sees('处理中');
  await resident.sees(/过了一小时又开始渗水/);
  await resident.meetsNoBarrier();

  await desk.opensAnew('/staff/inbox/index?view=complaints', '/api/complaints');
  await desk.press(new RegExp(`^打开投诉 .*${WASHBASIN}`));
  await desk.arrivesAt('/staff/complaint/index');
  await desk.sees(/重新打开 1 次/);
  await desk.sees(/过了一小时又开始渗水/);

  // What the phone had kept stands until the new list has stood still for a second.
  await repairman.opensAnew('/staff/inbox/index', '/api/work-orders');
  await repairman.sees('业主说没修好');
  await repairman.press(new RegExp(`^打开工单 .*${WASHBASIN}`));
  await repairman.arrivesAt('/staff/work-order/index');
  await repairman.sees(/过了一小时又开始渗水/);
  await repairman.press('接单');
  await repairman.sees('已接单，由您处理');
});

test('filed for a neighbour by their leave: the desk reads both and takes down their no, the filer keeps only their own words', async () => {
  const resident = await stage.enter(REPORTER);
  await resident.press(/^我要反映/);
  await resident.arrivesAt('/pages/submit/index');
  await resident.press(/^替家人反映/);
  await resident.arrivesAt('/resident/for-another/index');
  await resident.sees('火警 119');
  await resident.write('房号', '1-1-301');
  await resident.choose(/301/);
  await resident.write('本人姓名', '王阿婆');
  await resident.write('本人电话', '13711112222');
  await resident.choose('邻居');
  await resident.page.getByRole('switch', { name: /^已征得本人同意/ }).click();
  await resident.meetsNoBarrier();
  await resident.press('好了，写发生了什么');
  await resident.arrivesAt('/pages/submit/index');
  await resident.sees('替 王阿婆 13711112222 反映');
  await resident.write('发生了什么？', BASIN_NEXT_DOOR);
  await resident.meetsNoBarrier();
  await resident.press(/^提交/);
  await resident.sees(/^已收到，/);

  const desk = await stage.enter(FRONT_DESK);
  await desk.opensAnew('/staff/inbox/index?view=complaints', '/api/complaints');
  await desk.press(new RegExp(`^打开投诉 .*${BASIN_NEXT_DOOR.slice(0, 8)}`));
  await desk.arrivesAt('/staff/complaint/index');
  await desk.sees(/^替谁反映：王阿婆 137\*\*\*\*2222/);
  await desk.sees(/^代报人：林晓梅 .*（本人的邻居）/);
  await desk.press(/^本人没有同意代报/);
  await desk.write('本人怎么说的', '来电说没让邻居报');
  await desk.press('记下');
  await desk.sees(/^本人答复：.*没有同意代报/);
  await desk.meetsNoBarrier();

  await resident.go('/pages/complaints/index');
  await resident.turnsTo('已关闭');
  await resident.sees('替王阿婆反映的，本人没有同意代报');
  await resident.meetsNoBarrier();
});
