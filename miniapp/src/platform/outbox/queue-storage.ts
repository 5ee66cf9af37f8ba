import Taro from '@tarojs/taro';
import { isH5 } from '../environment';
import { RequestFailed } from '../request-failed';
import type { Queue, QueuedAction } from './queue';

/** One entry of the storage per action, so that two tabs never write over each other's. */
const PREFIX = 'ys:outbox:';

/** The device refused to keep it: full, or a private window. */
export class NotKept extends RequestFailed {
  constructor() {
    super('OUTBOX.NOT_KEPT', '手机存储空间不足，没有存下。请清理一些空间，或等有信号时再提交；您写的内容还在这一页。');
    this.name = 'NotKept';
  }
}

export function readQueue(personId: string): Queue {
  return ownKeys(personId)
    .map((key): unknown => Taro.getStorageSync(key))
    .filter(isAction)
    .sort((a, b) => a.takenAt - b.takenAt);
}

/** Writes what differs between the two. @throws NotKept */
export function writeQueue(personId: string, before: Queue, after: Queue): void {
  try {
    for (const action of after) {
      if (!before.includes(action)) Taro.setStorageSync(nameOf(personId, action.key), action);
    }
  } catch {
    throw new NotKept();
  }
  const kept = new Set(after.map(({ key }) => key));
  for (const { key } of before) if (!kept.has(key)) Taro.removeStorageSync(nameOf(personId, key));
}

/** Told when another tab of the same browser has changed a queue. */
export function whenChangedElsewhere(listener: () => void): void {
  if (!isH5) return;
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(PREFIX)) listener();
  });
}

function nameOf(personId: string, key: string): string {
  return `${PREFIX}${personId}:${key}`;
}

function ownKeys(personId: string): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(nameOf(personId, '')));
}

function isAction(value: unknown): value is QueuedAction {
  return typeof value === 'object' && value !== null && 'key' in value && 'subjectId' in value && 'photos' in value;
}
