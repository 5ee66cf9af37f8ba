import { OutsideError } from './outside-error';

const TIMEOUT_MS = 8000;

export interface Ask {
  readonly provider: string;
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs?: number;
  /** A longer answer is none; absent: whoever answers is trusted not to go on for ever. */
  readonly maxBytes?: number;
  /** `error`: what is sent goes to this address and no other. */
  readonly redirect?: 'follow' | 'error';
}

export interface OutsideAnswer {
  readonly status: number;
  readonly bytes: Buffer;
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

/** One call, whatever is answered; the time limit holds until its last byte. @throws OutsideError `retryable` from status 500 on, or when there is no whole answer */
export async function answerTo(ask: Ask): Promise<OutsideAnswer> {
  const { url, method = 'GET', headers, body, timeoutMs = TIMEOUT_MS, redirect = 'follow' } = ask;
  let status = 0;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method, headers, body, signal, redirect });
    status = response.status;
    if (status < 500) return { status, bytes: await bytesOf(response, ask.maxBytes) };
  } catch {
    // Unreachable or too slow: the status, where there was one, says more than the cause.
  }
  throw unusable(ask, status);
}

/** The bytes of an answer, read no further than allowed. */
async function bytesOf(response: Response, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new Error('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
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
