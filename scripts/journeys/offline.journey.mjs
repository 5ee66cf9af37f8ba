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
  stage = await openStage({ keepsShell: true });
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
  await repairman.sees('没有信号：1 项操作已存本机，联网后自动上传');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('动手之前'));
  await repairman.press('确认到场');
  await repairman.sees('没有信号：2 项操作已存本机，联网后自动上传');
  await repairman.press('完成');
  await repairman.addPhoto('拍处理后', await stage.photo('修好之后'));
  await repairman.write('做了什么', '更换角阀并试水，不再滴水');
  await repairman.fillsRootCause();
  await repairman.press('确认完成');
  await repairman.sees('没有信号：3 项操作已存本机，联网后自动上传');

  await repairman.page.reload();
  await repairman.sees('没有信号：3 项操作已存本机，联网后自动上传');
  await repairman.sees(/^没有连上服务器，这是 .* 的内容$/);
  await repairman.sees('更换角阀并试水，不再滴水');

  await repairman.findsNetwork();
  await repairman.sees(/完成了处理$/);
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
  await resident.sees('更换角阀并试水，不再滴水');
});

test('two tabs of one phone send what waits only once', async () => {
  await offeredToTheRepairman('卫生间洗手盆下水管渗水');
  const otherTab = await repairman.opensTab('/staff/inbox/index');
  await repairman.losesNetwork();
  await repairman.press('接单');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('盖板'));
  await repairman.press('确认到场');
  await otherTab.sees('没有信号：2 项操作已存本机，联网后自动上传');
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

test('cancelled while the repairman was without a network: who and why, and what he recorded is with the matter', async () => {
  const complaintId = await offeredToTheRepairman('阳台洗衣机龙头滴水');
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
  await repairman.noLongerSees(/已存本机/);
  await repairman.go('/staff/inbox/index');
  await repairman.sees(/陈志远取消了这张工单，不用再去，原因：业主说已经自己修好了/);
  await repairman.sees('您没有信号时记下的，已交给这件事。');
  await repairman.meetsNoBarrier();
  await repairman.press(/^知道了 .*阳台洗衣机龙头滴水/);
  await repairman.noLongerSees(/业主说已经自己修好了/);
  const { timeline } = await desk.reads(`/api/complaints/${complaintId}`);
  const given = timeline.filter(({ action }) => action === 'contribute');
  assert.deepEqual(
    given.map(({ actorName, media }) => [actorName, media.length]),
    [
      [REPAIRMAN, 0],
      [REPAIRMAN, 1],
    ],
  );
});

test('an order that was never opened can be read without a network', async () => {
  const text = '厨房净水器接口渗水';
  const id = await resident.files(text);
  await desk.dispatches(id, repairman);
  await repairman.go('/staff/inbox/index');
  await repairman.sees(new RegExp(text));
  await repairman.shellIsKept();
  const kept = (orderText) =>
    Object.values(localStorage).some((value) => value.includes('complaintText') && value.includes(orderText));
  await repairman.page.waitForFunction(kept, text);
  await repairman.losesNetwork();
  await repairman.press(new RegExp(`^打开工单 .*${text}`));
  await repairman.arrivesAt('/staff/work-order/index');
  await repairman.sees('首接责任人');
  await repairman.findsNetwork();
});

test('a complaint written in the lift is kept with its photo, changed, and submitted once when the network is back', async () => {
  const text = '电梯里的灯一闪一闪';
  await resident.go('/pages/home/index');
  await resident.shellIsKept();
  await resident.press(/^我要反映/);
  await resident.arrivesAt('/pages/submit/index');
  await resident.losesNetwork();
  await resident.write('发生了什么？', text);
  await resident.addPhoto('添加照片或视频', await stage.photo('电梯灯'));
  await resident.press(/^提交/);
  await resident.sees('现在没有连上，物业还没有收到。联网后自动提交，不用再写一遍。');
  await resident.meetsNoBarrier();
  await resident.press('返回首页');
  await resident.sees('等待网络，已保存');
  await resident.meetsNoBarrier();

  await resident.press(`改一改 ${text}`);
  await resident.arrivesAt('/pages/submit/index');
  await resident.write('发生了什么？', `${text}，照着害怕`);
  await resident.press(/^提交/);
  await resident.sees('现在没有连上，物业还没有收到。联网后自动提交，不用再写一遍。');
  await resident.page.reload();
  await resident.press('返回');
  await resident.sees('等待网络，已保存');

  await resident.findsNetwork();
  await resident.noLongerSees(/等待网络/);
  const arrived = await arrivedAbout(resident, text);
  assert.equal(arrived.length, 1);
  const complaint = await resident.reads(`/api/complaints/${arrived[0].id}`);
  assert.equal(complaint.text, `${text}，照着害怕`);
  assert.equal(complaint.evidence.length, 1);
});

test('elder mode is offered once and files in three steps', async () => {
  const elder = await stage.enter('王桂兰');
  await elder.press('用长辈版');
  await elder.press(/^我要反映/);
  await elder.arrivesAt('/pages/submit/index');
  await elder.sees('第 1 步，共 3 步：发生什么');
  await elder.write('发生了什么？', '楼道的灯不亮');
  await elder.press('下一步');
  await elder.sees('第 2 步，共 3 步：在哪里');
  await elder.meetsNoBarrier();
  await elder.press('下一步');
  await elder.sees('第 3 步，共 3 步：确认并提交');
  await elder.meetsNoBarrier();
  await elder.press(/^提交/);
  await elder.sees(/^已收到，/);
  await elder.press('返回首页');
  await elder.sees('设置与退出长辈版');
  assert.equal(await elder.page.getByText('就用长辈版').count(), 0);
});

test('a call for help opens nothing old, goes out before its photo, and the report begun before is still there', async () => {
  const begun = '楼道里有垃圾没人收';
  await resident.go('/pages/submit/index');
  await resident.shellIsKept();
  await resident.write('发生了什么？', begun);
  await resident.go('/pages/home/index');
  await resident.press(/^紧急求助/);
  await resident.press('燃气泄漏');
  await resident.arrivesAt('/resident/emergency/index');
  await resident.sees(/不要开关任何电器和灯/);
  assert.equal(await resident.written('发生了什么？'), '燃气泄漏，请马上来人。');

  await resident.losesNetwork();
  await resident.sees('现在没有网络，下面写的发不出去。请先到室外安全的地方，再打电话：');
  await resident.sees(/^物业 0571-/);
  await resident.addPhoto('添加照片或视频', await stage.photo('燃气表'));
  await resident.meetsNoBarrier();
  await resident.press('先存下，有网络时自动发出');
  await resident.sees('求助还没有发出去。请先到室外安全的地方，再打电话：');
  await resident.sees(/不要开关任何电器和灯/);
  await resident.meetsNoBarrier();
  await resident.press('返回首页');
  await resident.sees('您还有一份没写完的反映');

  await resident.findsNetwork();
  await resident.noLongerSees(/等待网络/);
  const [help, ...others] = await arrivedAbout(resident, '燃气泄漏');
  assert.deepEqual(others, []);
  assert.equal(help.urgency, 'lifeSafety');
  await resident.noLongerSees('照片等待上传');
  const { evidence, timeline } = await resident.reads(`/api/complaints/${help.id}`);
  assert.equal(evidence.length, 1);
  assert.ok(timeline.some(({ action }) => action === 'addEvidence'));

  await resident.press(`接着写：${begun}`);
  await resident.arrivesAt('/pages/submit/index');
  assert.equal(await resident.written('发生了什么？'), begun);
});

/** The resident's open complaints about it, as soon as there are any: on its way it waits for nothing any more. */
async function arrivedAbout(person, text, scope = 'mine') {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const { items } = await person.reads(`/api/complaints?scope=${scope}&state=open`);
    const arrived = items.filter(({ title }) => title.startsWith(text));
    if (arrived.length > 0 || Date.now() > giveUpAt) return arrived;
    await person.page.waitForTimeout(300);
  }
}

test('whoever has not signed in calls for help without a network; it goes out by itself and is followed by its code', async () => {
  const text = '三楼转角一直在冒水';
  const guest = await stage.passes();
  await guest.go('/resident/emergency/index');
  await guest.shellIsKept();
  await guest.choose('爆管涉险');
  await guest.press('报给物业 · 立即派人');
  await guest.arrivesAt('/open/report/index');
  await guest.meetsNoBarrier();
  assert.match(await guest.written('发生了什么？'), /请马上来人。$/);
  await guest.page.getByRole('radio', { name: '翠湖花园' }).click();
  await guest.write('发生了什么？', text);
  await guest.write('具体位置', '3 栋东侧楼梯');
  await guest.addPhoto('添加照片', await stage.photo('冒水的转角'));
  await guest.losesNetwork();
  await guest.write('您的电话', '13700005678');
  await guest.press('先存下，有网络时自动发出');
  await guest.sees('还没发出，已保存');
  await guest.meetsNoBarrier();
  await guest.page.reload();
  await guest.findsNetwork();
  await guest.sees(/^存下的反映已提交，编号 /);
  await guest.go('/open/follow-up/index');
  await guest.press(new RegExp(`^${text}`));
  await guest.sees('为您负责到底的人');
  await guest.page
    .getByRole('button', { name: /^查看照片 1/ })
    .first()
    .waitFor();
  await guest.meetsNoBarrier();
  await guest.write('补充情况', '我在 3 楼门口等');
  await guest.press('发送');
  await guest.sees('我在 3 楼门口等');

  const arrived = await arrivedAbout(desk, text, 'estate');
  assert.equal(arrived.length, 1);
  const complaint = await desk.reads(`/api/complaints/${arrived[0].id}`);
  assert.equal(complaint.urgency, 'lifeSafety');
  assert.equal(complaint.workOrders.length, 1);
  assert.equal(complaint.evidence.length, 1);
  assert.equal(complaint.timeline.at(-1).body, '我在 3 楼门口等');
});
