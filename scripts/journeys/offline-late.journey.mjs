// 没有信号时按时接的单: sent late it still counts; taken by another meanwhile, nothing that was recorded on site is lost.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPAIRMAN, REPORTER } from './steps.mjs';

/** An urgent order is to be taken within ten minutes; somebody looks every twenty seconds who did not. */
const PAST_THE_LIMIT = 11;
const SWEPT_WITHIN_MS = 60_000;
let stage;
let resident;
let desk;

before(async () => {
  stage = await openStage({ isClockShifted: true, keepsShell: true });
  resident = await stage.enter(REPORTER);
  desk = await stage.enter(FRONT_DESK);
});
after(() => stage?.close());

/** Filed as urgent, offered to the repairman, and opened on his phone while there still was a network. */
async function offeredTo(repairman, text) {
  const id = await resident.files(text, 'urgent');
  const path = `/api/complaints/${id}`;
  const [{ id: orderId }] = (await desk.reads(path)).workOrders;
  const { id: handlerId } = await repairman.reads('/api/me');
  const order = await desk.reads(`/api/work-orders/${orderId}`);
  if (order.offeree?.id !== handlerId) {
    await desk.sends(`/api/work-orders/${orderId}/offer`, { version: order.version, handlerId, reason: '离得近' });
  }
  await repairman.opensAnew('/staff/inbox/index', '/api/work-orders');
  await repairman.press(new RegExp(`^打开工单 .*${text}`));
  await repairman.arrivesAt('/staff/work-order/index');
  await repairman.sees('首接责任人');
  await repairman.shellIsKept();
  return orderId;
}

async function acceptsAndArrives(repairman, caption) {
  await repairman.losesNetwork();
  await repairman.press('接单');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo(caption));
  await repairman.press('确认到场');
  await repairman.sees('没有信号：2 项操作已存本机，联网后自动上传');
}

/** The limit passes, and the system asks somebody else; answers with their name. */
async function passedOn(orderId, minutes) {
  await stage.later(PAST_THE_LIMIT);
  desk = await stage.enter(FRONT_DESK);
  await desk.clockIsAhead(minutes);
  const giveUpAt = Date.now() + SWEPT_WITHIN_MS;
  for (;;) {
    const { offeree } = await desk.reads(`/api/work-orders/${orderId}`);
    if (offeree !== null && offeree.name !== REPAIRMAN) return offeree.name;
    assert.ok(Date.now() < giveUpAt, 'nobody else was asked');
    await desk.page.waitForTimeout(500);
  }
}

test('accepted in time and sent late: it counts, the order is his again, and whoever was asked meanwhile is told', async () => {
  const repairman = await stage.enter(REPAIRMAN);
  const orderId = await offeredTo(repairman, '水表间的水管裂了在喷水');
  await acceptsAndArrives(repairman, '水表间');
  const asked = await passedOn(orderId, PAST_THE_LIMIT);
  await repairman.clockIsAhead(PAST_THE_LIMIT);
  await repairman.findsNetwork();
  await repairman.noLongerSees(/已存本机/);
  await repairman.sees(/在没有信号处记下，.* 送达/);
  await repairman.meetsNoBarrier();
  const order = await desk.reads(`/api/work-orders/${orderId}`);
  assert.equal(order.handler?.name, REPAIRMAN);
  assert.equal(order.status, 'arrived');
  assert.equal(order.before.length, 1);
  for (const action of ['workOrder.accept', 'workOrder.arrive']) {
    const { claimedAt, claimDoubt } = order.timeline.find((entry) => entry.action === action);
    assert.ok(claimedAt !== null && claimDoubt === null, `${action}: ${claimDoubt}`);
  }
  const colleague = await stage.colleague(asked);
  const { lost } = await colleague.reads('/api/work-orders?tab=offered');
  assert.ok(lost.some(({ workOrderId, how }) => workOrderId === orderId && how === 'takenBack'));
});

test('taken by another meanwhile: what he recorded goes to the matter, and the order comes back to whoever is on site', async () => {
  const repairman = await stage.enter(REPAIRMAN);
  await repairman.clockIsAhead(PAST_THE_LIMIT);
  const orderId = await offeredTo(repairman, '管道井里的阀门漏水');
  await acceptsAndArrives(repairman, '管道井');
  const asked = await passedOn(orderId, 2 * PAST_THE_LIMIT);
  const colleague = await stage.colleague(asked);
  await colleague.acts(`/api/work-orders/${orderId}`, 'accept', {});
  await repairman.clockIsAhead(2 * PAST_THE_LIMIT);
  await repairman.findsNetwork();
  await repairman.noLongerSees(/已存本机/);
  const { timeline } = await colleague.reads(`/api/work-orders/${orderId}`);
  const given = timeline.filter(({ action }) => action === 'contribute');
  assert.deepEqual(
    given.map(({ media }) => media.length),
    [0, 1],
  );

  await repairman.opensAnew('/staff/inbox/index', '/api/work-orders');
  await repairman.sees('您没有信号时记下的，已交给这件事。');
  await repairman.meetsNoBarrier();
  await repairman.press(/^我在现场，请派回给我 .*管道井里的阀门漏水/);
  await repairman.sees('已请派回给您，等现在负责的同事或派单的人答复。');
  await colleague.acts(`/api/work-orders/${orderId}`, 'give-back', {});
  await repairman.noLongerSees('已请派回给您，等现在负责的同事或派单的人答复。');
  const order = await desk.reads(`/api/work-orders/${orderId}`);
  assert.equal(order.handler?.name, REPAIRMAN);
});
