import type { SecondOpinionConfig } from '../platform/config/config';
import { answerTo, objectIn } from '../platform/outside/ask-json';
import { OutsideError } from '../platform/outside/outside-error';
import { opinionQuestion } from './domain/second-opinion/opinion-question';

export const OPINION_LIMIT_MS = 1500;

const PROVIDER = 'second-opinion';
/** A completion around an answer of twenty tokens has a few hundred. */
const MOST_BYTES = 64 * 1024;

/**
 * Asks a chat service about a text; answers with what it said, whatever that is. The text goes to the address that is set
 * and nowhere else: a redirect is a failure.
 * @param text redacted
 * @throws OutsideError with the status, if there was one, when there is no whole completion within the time
 */
export async function askChat(
  { baseUrl, key, model }: SecondOpinionConfig,
  text: string,
  timeoutMs: number,
): Promise<string> {
  const { status, bytes } = await answerTo({
    provider: PROVIDER,
    url: new URL(`${baseUrl}/chat/completions`),
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(opinionQuestion(model, text)),
    timeoutMs,
    maxBytes: MOST_BYTES,
    redirect: 'error',
  });
  const said = status === 200 ? contentOf(objectIn(bytes)) : null;
  if (said === null) throw new OutsideError('retryable', PROVIDER, status, 'no completion');
  return said;
}

/** `choices[0].message.content`, whatever else is there. */
function contentOf(completion: Record<string, unknown> | null): string | null {
  const [first] = Array.isArray(completion?.choices) ? (completion.choices as unknown[]) : [];
  const message = recordOf(recordOf(first)?.message);
  return typeof message?.content === 'string' ? message.content : null;
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
