import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPAIRMAN, REPORTER } from './steps.mjs';

const MANAGER = '陈志远';
let stage;
let resident;
let desk;
let repairman;

before(async () => {
  stage = await openStage();
  resident = await stage.enter(REPORTER);
  desk = await stage.enter(FRONT_DESK);
  repairman = await stage.enter(REPAIRMAN);
});
after(() => stage?.close());

/** Filed, offered to the repairman, and opened on his phone while there still was a network. */
async function offeredToTheRepairman(text) {
  const id = await resident.files(text);
  await desk.dispatches(id, repairman);
  await repairman.go('/staff/inbox/index');
  await repairman.press(new RegExp(`^打开工单 .*${text}`));
  await repairman.arrivesAt('/staff/work-order/index');
  // On the order alone: 接单 also stands on every card of the inbox, which is still there while the page slides in.
  await repairman.sees('首接责任人');
  await repairman.shellIsKept();
  return id;
}

test('accepted, arrived and done without a network: on the server exactly once when it is back', async () => {
  const complaintId = await offeredToTheRepairman('厨房水槽下面角阀滴水');

  await repairman.losesNetwork();
  await repairman.press('接单');
  await repairman.sees('没有信号:1 项操作已存本机,联网后自动上传');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('动手之前'));
  await repairman.press('确认到场');
  await repairman.sees('没有信号:2 项操作已存本机,联网后自动上传');
  await repairman.press('完成');
  await repairman.addPhoto('拍处理后', await stage.photo('修好之后'));
  await repairman.write('做了什么', '更换角阀并试水,不再滴水');
  await repairman.fillsRootCause();
  await repairman.press('确认完成');
  await repairman.sees('没有信号:3 项操作已存本机,联网后自动上传');

  await repairman.page.reload();
  await repairman.sees('没有信号:3 项操作已存本机,联网后自动上传');
  await repairman.sees(/^没有连上服务器,这是 .* 的内容$/);
  await repairman.sees('更换角阀并试水,不再滴水');

  await repairman.findsNetwork();
  await repairman.sees('处理完成');
  await repairman.noLongerSees(/已存本机/);
  const order = await repairman.reads(`/api/work-orders/${repairman.param('id')}`);
  const taken = order.timeline.map(({ action }) => action).filter((action) => action.startsWith('workOrder.'));
  for (const action of ['workOrder.accept', 'workOrder.arrive', 'workOrder.done']) {
    assert.equal(taken.filter((other) => other === action).length, 1, action);
  }
  assert.equal(order.before.length, 1);
  assert.equal(order.after.length, 1);
  assert.equal(order.status, 'done');

  await resident.go(`/resident/detail/index?id=${complaintId}`);
  await resident.sees('更换角阀并试水,不再滴水');
});

test('two tabs of one phone send what waits only once', async () => {
  await offeredToTheRepairman('卫生间洗手盆下水管渗水');
  const otherTab = await repairman.opensTab('/staff/inbox/index');
  await repairman.losesNetwork();
  await repairman.press('接单');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('盖板'));
  await repairman.press('确认到场');
  await otherTab.sees('没有信号:2 项操作已存本机,联网后自动上传');
  let uploads = 0;
  for (const { page } of [repairman, otherTab]) {
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/api/media') uploads += 1;
    });
  }
  await repairman.findsNetwork();
  await repairman.noLongerSees(/已存本机/);
  await otherTab.noLongerSees(/已存本机/);
  const order = await repairman.reads(`/api/work-orders/${repairman.param('id')}`);
  assert.equal(order.status, 'arrived');
  assert.equal(order.before.length, 1);
  assert.equal(uploads, 1);
});

test('cancelled while the repairman was without a network: said in words, and what he wrote is still there', async () => {
  await offeredToTheRepairman('阳台洗衣机龙头滴水');
  const orderId = repairman.param('id');
  await repairman.losesNetwork();
  await repairman.press('接单');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('地漏'));
  await repairman.press('确认到场');

  const manager = await stage.enter(MANAGER);
  const seen = await manager.seen(`/api/work-orders/${orderId}`);
  await manager.sends(`/api/work-orders/${orderId}/cancel`, { ...seen, reason: '业主说已经自己修好了' });

  await repairman.findsNetwork();
  await repairman.sees('1 项操作没传上去,内容都还在');
  await repairman.sees(/^这张工单已经取消/);
  await repairman.press(/^1 项操作没传上去/);
  await repairman.arrivesAt('/staff/waiting/index');
  await repairman.press('丢弃 接单');
  await repairman.press('丢弃');
  await repairman.sees(/^这张工单已经取消/);
  await repairman.press('丢弃 到场');
  await repairman.press('丢弃');
  await repairman.sees('都传上去了');
});

test('a complaint written in the lift is kept with its photo, changed, and submitted once when the network is back', async () => {
  const text = '电梯里的灯一闪一闪';
  await resident.go('/pages/home/index');
  await resident.shellIsKept();
  await resident.press(/^我要反映/);
  await resident.arrivesAt('/pages/submit/index');
  await resident.losesNetwork();
  await resident.write('发生了什么?', text);
  await resident.addPhoto('添加照片或视频', await stage.photo('电梯灯'));
  await resident.press(/^提交/);
  await resident.sees('现在没有连上,物业还没有收到。联网后自动提交,不用再写一遍。');
  await resident.press('返回首页');
  await resident.sees('等待网络,已保存');

  await resident.press(`修改 ${text}`);
  await resident.arrivesAt('/pages/submit/index');
  await resident.write('发生了什么?', `${text},照着害怕`);
  await resident.press(/^提交/);
  await resident.sees('现在没有连上,物业还没有收到。联网后自动提交,不用再写一遍。');
  await resident.page.reload();
  await resident.press('返回');
  await resident.sees('等待网络,已保存');

  await resident.findsNetwork();
  await resident.noLongerSees(/等待网络/);
  const arrived = await arrivedAbout(resident, text);
  assert.equal(arrived.length, 1);
  const complaint = await resident.reads(`/api/complaints/${arrived[0].id}`);
  assert.equal(complaint.text, `${text},照着害怕`);
  assert.equal(complaint.evidence.length, 1);
});

/** The resident's open complaints about it, as soon as there are any: on its way it waits for nothing any more. */
async function arrivedAbout(resident, text) {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const { items } = await resident.reads('/api/complaints?scope=mine&state=open');
    const arrived = items.filter(({ title }) => title.startsWith(text));
    if (arrived.length > 0 || Date.now() > giveUpAt) return arrived;
    await resident.page.waitForTimeout(300);
  }
}
