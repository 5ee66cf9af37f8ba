import test, { after, before } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { openStage } from './stage.mjs';
import { REPORTER } from './steps.mjs';

const QUALITY = '孙丽';
const MANAGER = '陈志远';
const PROMISES = '/manager/rules/index?tab=promises';
const CHANGES = '/manager/rules/index?tab=changes';

let stage;

before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test('a slower promise waits for the quality department, and the resident reads from which day it is so', async () => {
  const manager = await stage.enter(MANAGER, DESK);
  await manager.go(PROMISES);
  await manager.press(/^修改一般报修/);
  await manager.write('首次响应', '60');
  await manager.press('放进草稿');
  await manager.press('发布…');
  await manager.sees(/一般报修 · 首次响应：30 分钟 → 1 小时/);
  await manager.meetsNoBarrier();
  await manager.write('为什么要放宽', '本月少两位师傅');
  await manager.press('提交品质部批准');
  await manager.sees('已提交，等品质部批准');
  await manager.sees(/陈志远提出的变更，等品质部批准/);

  const quality = await stage.enter(QUALITY);
  await quality.go(CHANGES);
  await quality.sees('原因：本月少两位师傅');
  await quality.meetsNoBarrier();
  await quality.press('批准 服务承诺');
  await quality.press('批准');
  await quality.sees(/孙丽 .* 批准，.* 起生效/);

  const resident = await stage.enter(REPORTER);
  await resident.go('/resident/promises/index');
  await resident.sees(/^自 \d+ 年 \d+ 月 \d+ 日起，一般报修 · 首次响应由 30 分钟 改为 1 小时。$/);
  await resident.meetsNoBarrier();
});
