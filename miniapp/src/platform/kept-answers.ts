import Taro from '@tarojs/taro';
import { RequestFailed } from './request-failed';
import { currentTokens } from './tokens';

/**
 * What was opened with a network can be read without one. Kept per person; forgotten on signing out. A release whose
 * answers look otherwise does not read those of the one before: it would break on them at every start.
 */
const PREFIX = 'ys:answer:';
/** The oldest goes when there are more: the work of a day, opened or not, and what else was read; not a year's addresses. */
const MOST_ANSWERS = 90;

interface KeptAnswer<Data> {
  form: string;
  /** Milliseconds of this device's clock. */
  at: number;
  data: Data;
}

/**
 * Options for a query whose answer is kept: shown at once, with its age, until a newer one has come.
 *
 * @param name what is asked, e.g. `work-order:<id>`
 */
export function offlineReadable<Data>(name: string, fetchAnswer: () => Promise<Data>) {
  return {
    queryFn: async () => {
      try {
        const data = await fetchAnswer();
        keepAnswer(name, data);
        return data;
      } catch (error) {
        if (isGone(error)) Taro.removeStorageSync(nameOf(name));
        throw error;
      }
    },
    ...startingFromKept(name, (data: Data) => data),
  };
}

/**
 * Options for a query that begins with what was kept under `name`.
 *
 * @param shaped the kept answer in the form in which the query holds it
 */
export function startingFromKept<Kept, Data>(name: string, shaped: (kept: Kept) => Data) {
  return {
    initialData: () => {
      const kept = keptAnswer<Kept>(name);
      return kept === null ? undefined : shaped(kept.data);
    },
    initialDataUpdatedAt: () => keptAnswer(name)?.at,
    // However young: what was kept may be overtaken, and whoever opens the page wants to know how things stand.
    refetchOnMount: 'always' as const,
  };
}

/** Not there, or not this person's to see any more. */
export function isGone(error: unknown): boolean {
  return error instanceof RequestFailed && (error.status === 404 || error.status === 403);
}

export function keptAnswer<Data>(name: string): KeptAnswer<Data> | null {
  const kept: unknown = Taro.getStorageSync(nameOf(name));
  const isOurs = typeof kept === 'object' && kept !== null && 'form' in kept && kept.form === FORM_OF_ANSWERS;
  return isOurs ? (kept as KeptAnswer<Data>) : null;
}

/** A device without room only loses the convenience. */
export function keepAnswer(name: string, data: unknown): void {
  try {
    Taro.setStorageSync(nameOf(name), { form: FORM_OF_ANSWERS, at: Date.now(), data });
    forgetOldest();
  } catch {
    forgetAnswers();
  }
}

export function forgetAnswers(): void {
  for (const key of keptKeys()) Taro.removeStorageSync(key);
}

function forgetOldest(): void {
  const keys = keptKeys();
  if (keys.length <= MOST_ANSWERS) return;
  const ages = keys.map((key) => ({ key, at: (Taro.getStorageSync(key) as KeptAnswer<unknown>).at }));
  const oldest = ages.sort((a, b) => a.at - b.at).slice(0, keys.length - MOST_ANSWERS);
  for (const { key } of oldest) Taro.removeStorageSync(key);
}

function keptKeys(): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX));
}

function nameOf(name: string): string {
  return `${PREFIX}${currentTokens()?.personId ?? ''}:${name}`;
}
