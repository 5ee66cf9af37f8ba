import { onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import type { DangerJudgement } from '@yingsheng/shared/api/triage';
import { headerOf } from '../../platform/answer-header';
import { serverBase } from '../../platform/environment';
import { keepText, keptText } from '../../platform/kept-text';
import { getStored, removeStored, setStored } from '../../platform/storage';

const NAME = 'pocket-model.json';
/** The first screen comes first. */
const QUIET_MS = 5_000;
const PATIENCE_MS = 60_000;

type Judge = (text: string) => DangerJudgement;

/** Read when it is first needed, then kept at hand; `null`: there is none on this device. */
let judge: Promise<Judge | null> | null = null;

/** 口袋模型: fetched once after a start with a network, so that this device judges danger by itself without one. */
export function fetchPocketModel(): void {
  setTimeout(() => {
    if (onlineManager.isOnline()) void fetchNow();
    else {
      const stop = onlineManager.subscribe((isOnline) => {
        if (!isOnline) return;
        stop();
        void fetchNow();
      });
    }
  }, QUIET_MS);
}

/** What this device makes of a text by itself; `null` when it has no model that can be read. */
export async function judgeByPocket(text: string): Promise<DangerJudgement | null> {
  judge ??= readJudge();
  return (await judge)?.(text) ?? null;
}

/** Keeps the newest model; whatever fails leaves the one before, and is tried again at the next start. */
async function fetchNow(): Promise<void> {
  const known = getStored('pocket-tag');
  try {
    const answer = await Taro.request<unknown>({
      url: `${serverBase}/api/triage/model`,
      header: known === null ? {} : { 'if-none-match': known },
      timeout: PATIENCE_MS,
    });
    const tag = headerOf(answer, 'etag');
    if (answer.statusCode !== 200 || tag === null || !(await isJudging(answer.data))) return;
    // Between the two steps the device knows of none, and fetches it again rather than trust half of one.
    removeStored('pocket-tag');
    await keepText(NAME, JSON.stringify(answer.data));
    setStored('pocket-tag', tag);
    judge = null;
  } catch {
    // Without it the form does what it did before.
  }
}

async function isJudging(file: unknown): Promise<boolean> {
  const { pocketJudge } = await import('./pocket-judge');
  return pocketJudge(file) !== null;
}

async function readJudge(): Promise<Judge | null> {
  const text = getStored('pocket-tag') === null ? null : await keptText(NAME);
  const { pocketJudge } = await import('./pocket-judge');
  const made = text === null ? null : pocketJudge(parsed(text));
  if (made === null) removeStored('pocket-tag');
  return made;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
