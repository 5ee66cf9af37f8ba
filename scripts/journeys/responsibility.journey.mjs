import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { acceptAndDispatch, FRONT_DESK, fileComplaint, openOrder, REPAIRMAN, REPORTER } from './steps.mjs';

const TEAM_LEAD = '赵国平';
const MANAGER = '陈志远';
const CEILING = '厨房吊顶一直滴水';
const PASSED_ON_WITHIN_MS = 60_000;

let stage;

before(async () => {
  stage = await openStage({ isClockShifted: true });
});
after(() => stage?.close());

test('from hand to hand, ruled on, shared, paid for, paused and done: the resident reads each step', async () => {
  const resident = await stage.enter(REPORTER);
  const number = await fileComplaint(resident, { text: `${CEILING}，灯也在闪。`, photo: await stage.photo('吊顶') });
  const complaintUrl = resident.page.url();
  const id = resident.param('id');
  const reads = async (...texts) => {
    await resident.go(complaintUrl);
    for (const text of texts) await resident.sees(text);
  };

  const desk = await stage.enter(FRONT_DESK);
  const raise = { category: 'seepage', urgency: 'urgent', reason: '灯在闪，有触电风险' };
  await desk.sends(`/api/complaints/${id}/correct-triage`, { ...raise, version: await versionOf(desk, id) });
  await acceptAndDispatch(desk, CEILING);
  await reads(FRONT_DESK, new RegExp(REPAIRMAN));

  // The repairman returns it; the next one, the team lead, lets it lie until his time is over.
  const repairman = await stage.enter(REPAIRMAN);
  await openOrder(repairman, CEILING);
  await repairman.press('退回');
  await repairman.write(/为什么退回/, '正在抢修别处，走不开');
  await repairman.press('确认退回');
  await repairman.sees('已退回，已派给另一位同事');
  await reads(new RegExp(`已派给${TEAM_LEAD}，等待接单`));
  const manager = await stage.enter(MANAGER, { width: 1440, height: 900 });
  await stage.later(11);
  const third = await holderAfter(manager, id, TEAM_LEAD);
  await reads(new RegExp(`已派给${third}，等待接单`));

  // A second return: nobody passes it on any more, the coordinator rules.
  const colleague = await stage.colleague(third);
  const orderId = (await manager.reads(`/api/complaints/${id}`)).workOrders[0].id;
  await colleague.acts(`/api/work-orders/${orderId}`, 'return', { reason: '不归我们组' });
  await reads('等负责人定下由谁处理');
  await manager.go('/manager/board/index');
  await manager.pressFurther(new RegExp(`^裁定 ${number}`), '后面等您决定的');
  await manager.sees('裁定由谁处理');
  await manager.choose(new RegExp(REPAIRMAN));
  await manager.write('裁定理由', '漏点在户内，由维修处理到底');
  await manager.press('裁定并派出');
  await reads(new RegExp(`已派给${REPAIRMAN}，等待接单`));

  // He takes it, arrives, and asks another department for its share.
  await openOrder(repairman, CEILING);
  await repairman.press('接单');
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('动手之前'));
  await repairman.press('确认到场');
  await reads(new RegExp(`${REPAIRMAN}已到场`));
  await repairman.press(/^请协办/);
  await repairman.choose('保洁绿化部');
  await repairman.write('请他们做什么', '请清理走廊积水');
  await repairman.press('发出协办');
  await repairman.sees('已请协办，等对方接单');
  await doShare(manager, stage, id);

  // The desk promises more than its authority: the manager allows it.
  await desk.opensAnew(`/staff/complaint/index?id=${id}`, `/api/complaints/${id}`);
  await desk.press(/^补偿 \/ 减免/);
  await desk.write('为什么给', '吊顶泡坏，补偿业主更换费用');
  await desk.write('金额（元）', '5000');
  await desk.press('提交审批');
  await desk.sees(/^已报.*批准$/);
  await manager.go('/manager/board/index');
  await manager.sees(/5,?000/);
  await manager.opensAnew(`/manager/detail/index?id=${id}`, `/api/complaints/${id}`);
  await manager.press(/^批准/);
  await manager.sees(/已批准/);
  await reads(/5,?000/);

  // Parts are missing: it rests with the lead's approval, and the resident knows until when.
  await repairman.go(`/staff/work-order/index?id=${orderId}`);
  await repairman.press(/^挂起/);
  await repairman.choose('等配件');
  await repairman.ticks('1 小时内');
  await repairman.write('说明', '三通阀门已下单，明天到货');
  await repairman.press('报负责人批准');
  await repairman.sees('已报负责人批准，批准前照常计时');
  const lead = await stage.enter(TEAM_LEAD);
  await lead.go(`/staff/work-order/index?id=${orderId}`);
  await lead.press('同意挂起');
  await lead.sees('已同意挂起');
  await reads(/三通阀门已下单/, /挂起|暂停/);
  await repairman.go(`/staff/work-order/index?id=${orderId}`);
  await repairman.press('恢复处理');
  await repairman.sees('已恢复处理，请安排时间');
  await reads('处理中');

  // Done, and the resident has the last word.
  await repairman.press('到场');
  await repairman.addPhoto('拍处理前', await stage.photo('回来继续'));
  await repairman.press('确认到场');
  await repairman.press('完成');
  await repairman.addPhoto('拍处理后', await stage.photo('修好之后'));
  await repairman.write('做了什么', '更换三通阀门，烘干吊顶，灯已复位');
  await repairman.fillsRootCause();
  await repairman.press('确认完成');
  await repairman.sees('已完成，正在等业主确认');
  await reads('更换三通阀门，烘干吊顶，灯已复位');
  await resident.press('已修好');
  await resident.arrivesAt('/resident/rate/index');
  await reads('您已确认');

  // Who had it, and why it moved, in the words of each reader.
  await manager.opensAnew(`/manager/detail/index?id=${id}`, `/api/complaints/${id}`);
  await manager.sees(/正在抢修别处，走不开/);
  await manager.sees(/漏点在户内，由维修处理到底/);
});

async function versionOf(person, complaintId) {
  return (await person.reads(`/api/complaints/${complaintId}`)).version;
}

/** Who has it when the time of `before` is over. */
async function holderAfter(manager, complaintId, before) {
  const giveUpAt = Date.now() + PASSED_ON_WITHIN_MS;
  for (;;) {
    const { header } = await manager.reads(`/api/complaints/${complaintId}`);
    if (header.ballHolder.name !== before) return header.ballHolder.name;
    assert.ok(Date.now() < giveUpAt, `${before} still has it`);
    await manager.page.waitForTimeout(500);
  }
}

/** The other department does what it was asked for; its screens are those of any order. */
async function doShare(manager, { colleague, photo }, complaintId) {
  const { workOrders } = await manager.reads(`/api/complaints/${complaintId}`);
  const share = workOrders.find(({ kind }) => kind === 'coHandling');
  const { offeree } = await manager.reads(`/api/work-orders/${share.id}`);
  const person = await colleague(offeree.name);
  const afterMediaIds = [await person.uploads(await photo('走廊清理之后'))];
  const steps = [
    ['accept', {}],
    ['arrive', { beforeMediaIds: [] }],
    ['done', { note: '走廊积水已清理', rootCause: '吊顶漏水', afterMediaIds, isResolving: false }],
  ];
  for (const [action, body] of steps) await person.acts(`/api/work-orders/${share.id}`, action, body);
}
