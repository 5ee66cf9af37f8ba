import { OutsideError } from './outside-error';

const TIMEOUT_MS = 8000;

export interface Ask {
  readonly provider: string;
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs?: number;
}

/** One call whose answer must be a JSON object. @throws OutsideError `retryable` when it is anything else */
export async function askJson(ask: Ask): Promise<Record<string, unknown>> {
  const { status, bytes } = await answerTo(ask);
  const answer = objectIn(bytes);
  if (answer === null) throw unusable(ask, status);
  return answer;
}

/** One call whose answer is a file, or says in JSON why not. @throws OutsideError `retryable` when there is none */
export async function askBytes(ask: Ask): Promise<Buffer> {
  return (await answerTo(ask)).bytes;
}

async function answerTo(ask: Ask): Promise<{ readonly status: number; readonly bytes: Buffer }> {
  const { url, method = 'GET', headers, body, timeoutMs = TIMEOUT_MS } = ask;
  let status = 0;
  try {
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(timeoutMs) });
    status = response.status;
    if (status < 500) return { status, bytes: Buffer.from(await response.arrayBuffer()) };
  } catch {
    // Unreachable or too slow: the status, where there was one, says more than the cause.
  }
  throw unusable(ask, status);
}

function unusable({ provider }: Ask, status: number): OutsideError {
  return new OutsideError('retryable', provider, status === 0 ? null : status, 'no usable answer');
}

/** `null`: the bytes are no JSON object. */
export function objectIn(bytes: Buffer): Record<string, unknown> | null {
  try {
    const answer: unknown = JSON.parse(bytes.toString());
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
