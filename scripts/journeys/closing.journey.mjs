import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { openStage } from './stage.mjs';
import { FRONT_DESK, fileComplaint, openOrder, REPAIRMAN, REPORTER } from './steps.mjs';

const QUALITY = '孙丽';
const MANAGER = '陈志远';
const BATH_DRAIN = '淋浴房地漏下水慢';
const A_DAY = 24 * 60;

let stage;

before(async () => {
  stage = await openStage({ isClockShifted: true });
});
after(() => stage?.close());

test('refused, called back, appealed: closed over nobody, and the resident reads each step', async () => {
  const resident = await stage.enter(REPORTER);
  await fileComplaint(resident, { text: `${BATH_DRAIN}，洗一次澡要等很久。`, photo: await stage.photo('地漏') });
  const complaintUrl = resident.page.url();
  const id = resident.param('id');
  const desk = await stage.colleague(FRONT_DESK);
  const reads = async (...texts) => {
    await resident.go(complaintUrl);
    for (const text of texts) await resident.sees(text);
  };
  const { id: handlerId } = await (await stage.colleague(REPAIRMAN)).reads('/api/me');
  await desk.acts(`/api/complaints/${id}`, 'accept', { message: '已收到，马上安排师傅' });
  await desk.acts(`/api/complaints/${id}`, 'dispatch', { handlerId });
  await repairs(id, '疏通地漏，试水正常');

  // The resident has the last word, and shows why: whoever repaired it reads and sees that.
  await reads('疏通地漏，试水正常');
  await resident.press('还没好');
  await resident.choose('没有修好');
  await resident.write('哪里还没好？', '早上又堵住了');
  await resident.addPhoto('添加照片或视频', await stage.photo('又堵住了'));
  await resident.press('提交，继续处理');
  await resident.sees('已记下，接着处理');
  await resident.sees('处理中');
  const repairman = await stage.enter(REPAIRMAN);
  await openOrder(repairman, BATH_DRAIN);
  await repairman.sees(/^还没修好，原因：早上又堵住了/);
  await repairs(id, '更换地漏芯');
  await confirms(resident, complaintUrl);

  // It had come back once: somebody without a hand in it calls, a day later once more, and hears it is not good.
  const quality = await stage.enter(QUALITY);
  await quality.go('/staff/follow-up/index');
  await calls(quality, '没联系上', '响了没人接');
  await quality.sees('已记下，请换一天再打');
  await stage.later(A_DAY);
  await quality.go('/staff/follow-up/index');
  await quality.sees(/已打 1 次没通/);
  await calls(quality, '不满意', '地漏还是返臭味');
  await quality.sees('已重新打开，接着处理');
  await reads('处理中', /地漏还是返臭味/);
  const { header } = await resident.reads(`/api/complaints/${id}`);
  assert.ok(header.joinedLead, 'a lead sees to the second try');
  await repairs(id, '加装防臭地漏');
  await confirms(resident, complaintUrl);

  // Closed again, and the resident does not agree: a manager without a hand in it looks at it anew.
  await reads('您已确认');
  await resident.press('申诉');
  await resident.write('您为什么不同意？', '楼下主管道没有疏通过');
  await resident.addPhoto('添加照片或视频', await stage.photo('主管道'));
  await resident.press('提交申诉');
  await resident.sees('申诉等待核查');
  await resident.meetsNoBarrier();
  const { appeal } = await resident.reads(`/api/complaints/${id}`);
  const manager = await stage.enter(appeal.arbiter.name === QUALITY ? QUALITY : MANAGER, DESK);
  await manager.opensAnew(`/manager/detail/index?id=${id}`, `/api/complaints/${id}`);
  await manager.sees('楼下主管道没有疏通过');
  await manager.press('核查后决定');
  await manager.choose('申诉成立');
  await manager.meetsNoBarrier();
  await manager.write('理由', '主管道确未疏通，今天安排');
  await manager.press('告诉业主');
  await manager.sees('已重新打开，答复已写进处理进度');
  await reads('处理中', '主管道确未疏通，今天安排');
});

async function confirms(resident, complaintUrl) {
  await resident.go(complaintUrl);
  await resident.press('已修好');
  await resident.arrivesAt('/resident/rate/index');
}

/** Opens the call in the list, and writes down what came of it. */
async function calls(caller, outcome, words) {
  await caller.press(new RegExp(`^打电话并记录 ${BATH_DRAIN}`));
  await caller.choose(outcome);
  await caller.meetsNoBarrier();
  await caller.write(outcome === '没联系上' ? '怎么没打通' : '业主怎么说', words);
  await caller.press(outcome === '不满意' ? '记下，重新打开' : '记下');
}

/** The order that waits is done from the beginning to the end; its screens are those of any order. */
async function repairs(complaintId, note) {
  const worker = await stage.colleague(REPAIRMAN);
  const { workOrders } = await worker.reads(`/api/complaints/${complaintId}`);
  const path = `/api/work-orders/${workOrders.find(({ status }) => status === 'offered').id}`;
  await worker.acts(path, 'accept', {});
  await worker.acts(path, 'arrive', { beforeMediaIds: [] });
  const afterMediaIds = [await worker.uploads(await stage.photo(note))];
  await worker.acts(path, 'done', { note, rootCause: '地漏老化', afterMediaIds, isResolving: true });
}
