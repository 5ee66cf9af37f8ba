import { OutsideError } from './outside-error';

const TIMEOUT_MS = 8000;

export interface Ask {
  readonly provider: string;
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One call whose answer must be a JSON object. @throws OutsideError `retryable` when it is anything else */
export async function askJson({ provider, url, method = 'GET', headers, body }: Ask): Promise<Record<string, unknown>> {
  let status = 0;
  try {
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    status = response.status;
    const answer: unknown = await response.json();
    if (status < 500 && typeof answer === 'object' && answer !== null) return answer as Record<string, unknown>;
  } catch {
    // Unreachable, too slow or not JSON: the status, where there was one, says more than the cause.
  }
  throw new OutsideError('retryable', provider, status === 0 ? null : status, 'no usable answer');
}
