import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { openStage } from './stage.mjs';
import { FRONT_DESK, fileComplaint, REPAIRMAN, REPORTER } from './steps.mjs';

const MANAGER = '陈志远';
const BALCONY = '阳台地漏返味';
const MINUTE_MS = 60_000;
const ASKED_WITHIN_MS = 60_000;

let stage;

before(async () => {
  stage = await openStage({ isClockShifted: true });
});
after(() => stage?.close());

test('called as they wished, told late and told why it takes longer: nobody is left in the dark', async () => {
  const resident = await stage.enter(REPORTER);
  const number = await fileComplaint(resident, {
    text: `${BALCONY}，关着门也闻得到。`,
    photo: await stage.photo('阳台地漏'),
    contact: '打电话给我',
  });
  const complaintUrl = resident.page.url();
  const id = resident.param('id');

  const desk = await stage.enter(FRONT_DESK);
  const path = `/api/complaints/${id}`;
  const raise = { category: 'plumbing', urgency: 'urgent', reason: '返味影响起居' };
  await desk.sends(`${path}/correct-triage`, { ...raise, ...(await desk.seen(path)) });
  await desk.sends(`${path}/accept`, { message: '已收到，今天安排师傅', ...(await desk.seen(path)) });
  const repairman = await stage.enter(REPAIRMAN);
  const orderId = await desk.dispatches(id, repairman);
  const orderPath = `/api/work-orders/${orderId}`;
  await repairman.sends(`${orderPath}/accept`, await repairman.seen(orderPath));
  await repairman.sends(`${orderPath}/arrive`, { beforeMediaIds: [], ...(await repairman.seen(orderPath)) });
  const inTwoHours = new Date(Date.now() + 120 * MINUTE_MS).toISOString();
  const first = { progress: '已看过现场，要换地漏芯', difficulty: null, expectedAt: inTwoHours };
  await repairman.sends(`${path}/publish-update`, { ...first, ...(await repairman.seen(path)) });

  // Who prefers the phone is called: the owner reads whom, by when and what to say, and writes down what came of it.
  await callIsAskedFor(desk, id);
  await desk.opensAnew(`/staff/complaint/index?id=${id}`, `/api/complaints/${id}`);
  await desk.sees('要打的电话 1');
  await desk.sees(/要换地漏芯/);
  // Where she is called about several matters, each has its own result; this one came last.
  await desk.press(/^记下结果 /);
  await desk.choose('打通了，已告知');
  await desk.press('记下');
  await desk.sees('已记下，业主看得到');
  await resident.go(complaintUrl);
  await resident.sees('已电话告知您');

  // Then nothing more: the promise to tell is broken, and the manager sees it.
  const { nextUpdateDueAt } = (await desk.reads(path)).header;
  const minutes = Math.ceil((Date.parse(nextUpdateDueAt) - Date.now()) / MINUTE_MS) + 1;
  await stage.later(minutes);
  const manager = await stage.enter(MANAGER, DESK);
  await manager.clockIsAhead(minutes);
  await manager.opensAnew(`/manager/detail/index?id=${id}`, `/api/complaints/${id}`);
  await manager.sees(/^告知进展已超时，已上报/);
  await manager.meetsNoBarrier();
  await manager.go('/manager/board/index');
  await manager.press(/^已超时 \d+ 件/);
  await manager.sees(number);

  // He says why it takes longer, and the resident reads until when it was promised before, until when now, and why.
  await repairman.clockIsAhead(minutes);
  await repairman.go(`/staff/work-order/index?id=${orderId}`);
  await repairman.press(/^告知进展/);
  await repairman.write('做了什么', '地漏芯已拆下量好尺寸');
  await repairman.choose('遇到困难');
  await repairman.write('什么困难', '这种规格市里缺货');
  await repairman.ticks('后天 18:00');
  await repairman.write('为什么改时间', '厂家后天送到');
  await repairman.press('发给业主');
  await repairman.sees('进展已写进处理进度');
  await resident.clockIsAhead(minutes);
  await resident.go(complaintUrl);
  await resident.sees(/^原定 .+，现为 后天 18:00 前$/);
  await resident.sees('时间调整原因：厂家后天送到');
  await resident.meetsNoBarrier();
});

/** The worker has turned what happened into a call to make. */
async function callIsAskedFor(desk, complaintId) {
  const giveUpAt = Date.now() + ASKED_WITHIN_MS;
  for (;;) {
    const tasks = await desk.reads('/api/call-tasks');
    if (tasks.some(({ matters }) => matters.some((matter) => matter.complaintId === complaintId))) return;
    assert.ok(Date.now() < giveUpAt, 'nobody was asked to call');
    await desk.page.waitForTimeout(500);
  }
}
