import test, { after, before } from 'node:test';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPAIRMAN, REPORTER } from './steps.mjs';

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
