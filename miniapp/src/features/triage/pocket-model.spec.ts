import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';

const MODEL = readFileSync(join(__dirname, '../../../../server/src/triage/pocket-model.json'), 'utf8');
const DANGER = '我被困在电梯里了';
const HARMLESS = '物业费怎么交';

/** WeChat's user folder, as a map. */
const disk = new Map<string, string>();
interface FileCall {
  filePath: string;
  data: string;
  success: (result: object) => void;
  fail: (failure: object) => void;
}
Object.assign(Taro, {
  env: { USER_DATA_PATH: '/user' },
  base64ToArrayBuffer: (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64')).buffer,
  getFileSystemManager: () => ({
    writeFile({ filePath, data, success }: FileCall) {
      disk.set(filePath, data);
      success({});
    },
    readFile({ filePath, success, fail }: FileCall) {
      const data = disk.get(filePath);
      if (data === undefined) fail({ errMsg: 'no such file' });
      else success({ data });
    },
  }),
});

const served = (statusCode: number, data: unknown, tag = '"one"') =>
  jest.mocked(Taro.request).mockResolvedValue({ statusCode, data, header: { ETag: tag } } as never);

/** As after a start of the program, in WeChat. */
async function started() {
  process.env.TARO_ENV = 'weapp';
  jest.resetModules();
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: Taro }));
  const pocket = await import('./pocket-model');
  pocket.fetchPocketModel();
  await jest.advanceTimersByTimeAsync(10_000);
  // What follows the answer waits for no timer, only for its turn.
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  return pocket;
}

beforeEach(() => {
  jest.useFakeTimers();
  Taro.clearStorageSync();
  disk.clear();
  jest.mocked(Taro.request).mockReset();
  onlineManager.setOnline(true);
});
afterEach(() => jest.useRealTimers());

it('fetchedOnce_judgesAfterARestart_withoutANetwork', async () => {
  served(200, JSON.parse(MODEL));
  await started();
  jest.mocked(Taro.request).mockRejectedValue(new Error('no network'));
  const { judgeByPocket } = await started();
  expect(await judgeByPocket(DANGER)).toMatchObject({ isUnsure: true, likelyHazard: 'trapped' });
  expect(await judgeByPocket(HARMLESS)).toMatchObject({ isUnsure: false, safetyAdvice: null });
});

it('whatIsKept_isNotFetchedAgain', async () => {
  served(200, JSON.parse(MODEL));
  await started();
  served(304, '');
  const { judgeByPocket } = await started();
  expect(jest.mocked(Taro.request)).toHaveBeenLastCalledWith(
    expect.objectContaining({ header: { 'if-none-match': '"one"' } }),
  );
  expect(await judgeByPocket(DANGER)).toMatchObject({ isUnsure: true });
});

it.each([
  ['refused', 429, { code: 'REQUEST.RATE_LIMITED' }],
  ['thePageOfAForeignNetwork', 200, '<html>请先登录</html>'],
  ['broken', 200, { ...JSON.parse(MODEL), heads: {} }],
  ['nothing', 200, null],
])('%s_theDeviceKnowsNothing_andTheFormGoesOn', async (_, statusCode, data) => {
  served(statusCode, data);
  const { judgeByPocket } = await started();
  expect(await judgeByPocket(DANGER)).toBeNull();
  expect(disk.size).toBe(0);
});

it('halfAFile_isNotBelieved_andFetchedAnew', async () => {
  served(200, JSON.parse(MODEL));
  await started();
  for (const [path, text] of disk) disk.set(path, text.slice(0, text.length / 2));
  served(304, '');
  const { judgeByPocket } = await started();
  expect(await judgeByPocket(DANGER)).toBeNull();
  served(200, JSON.parse(MODEL));
  const again = await started();
  expect(jest.mocked(Taro.request)).toHaveBeenLastCalledWith(expect.objectContaining({ header: {} }));
  expect(await again.judgeByPocket(DANGER)).toMatchObject({ isUnsure: true });
});
