import { headerOf } from './answer-header';

/** What the server answered last, by who asked and what: asked again it need only say that it is still so. */
const answers = new Map<string, { tag: string; data: unknown }>();
const MOST_ANSWERS = 30;

interface Answer {
  statusCode: number;
  data: unknown;
  header?: Record<string, unknown>;
}

export function knownTag(name: string): string | null {
  return answers.get(name)?.tag ?? null;
}

/** The answer with its body; a `304` stands for the one before. */
export function withKnownBody(name: string, answer: Answer): Answer {
  const known = answers.get(name);
  if (answer.statusCode === 304 && known !== undefined) return { ...answer, statusCode: 200, data: known.data };
  const tag = headerOf(answer, 'etag');
  answers.delete(name);
  if (answer.statusCode === 200 && tag !== null) answers.set(name, { tag, data: answer.data });
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  return answer;
}
