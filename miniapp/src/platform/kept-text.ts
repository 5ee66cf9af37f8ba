import Taro from '@tarojs/taro';
import { isH5 } from './environment';
import { inStore } from './outbox/kept-files';

/**
 * Takes a text that is too long for the storage into this device's keeping, in place of the one before.
 * @throws when the device has no room
 */
export async function keepText(name: string, text: string): Promise<void> {
  if (isH5) await inStore('readwrite', (store) => store.put(text, name));
  else await inFile(({ success, fail }) => files().writeFile({ filePath: pathOf(name), data: text, success, fail }));
}

/** `null` when nothing was kept, or it is not there any more. */
export async function keptText(name: string): Promise<string | null> {
  const kept = isH5
    ? inStore('readonly', (store) => store.get(name) as IDBRequest<unknown>)
    : inFile<{ data: unknown }>(({ success, fail }) =>
        files().readFile({ filePath: pathOf(name), encoding: 'utf8', success, fail }),
      ).then(({ data }) => data);
  const text = await kept.catch(() => null);
  return typeof text === 'string' ? text : null;
}

interface Heard<Result> {
  success: (result: Result) => void;
  fail: (failure: unknown) => void;
}

function inFile<Result>(ask: (heard: Heard<Result>) => void): Promise<Result> {
  return new Promise((resolve, reject) => ask({ success: resolve, fail: reject }));
}

const files = () => Taro.getFileSystemManager();

function pathOf(name: string): string {
  return `${Taro.env.USER_DATA_PATH}/${name}`;
}
