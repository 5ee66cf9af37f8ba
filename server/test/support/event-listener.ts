import type { BootedApp } from './boot-app';
import { bearerOf } from './signed-in';

export interface Told {
  readonly type: string;
  readonly data: unknown;
}

/** A page that follows the changes over real HTTP; the app must be listening. */
export interface EventListener {
  /** The next event; waits for it. */
  next(): Promise<Told>;
  /** Resolves when the server has ended the stream. */
  ended(): Promise<void>;
  close(): void;
}

export async function followEvents(booted: BootedApp, personId: string): Promise<EventListener> {
  const aborting = new AbortController();
  const answer = await fetch(`${await booted.app.getUrl()}/api/events`, {
    headers: { authorization: bearerOf(booted, personId), accept: 'text/event-stream' },
    signal: aborting.signal,
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(`no stream: ${answer.status}`);
  const events = readEvents(answer.body);
  const { value: first } = await events.next();
  if (first?.type !== 'ready') throw new Error(`not ready: ${JSON.stringify(first)}`);
  return {
    next: async () => {
      const { value, done } = await events.next();
      if (done) throw new Error('the stream has ended');
      return value;
    },
    ended: async () => {
      while (!(await events.next()).done);
    },
    close: () => aborting.abort(),
  };
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Told, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parse(block);
      if (event !== null) yield event;
    }
  }
  return undefined;
}

/** `null` for a heartbeat. */
function parse(block: string): Told | null {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const type = field('event');
  return type === undefined ? null : { type, data: JSON.parse(field('data') ?? 'null') };
}
