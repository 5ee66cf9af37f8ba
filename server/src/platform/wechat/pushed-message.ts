import { createHash } from 'node:crypto';

/** What WeChat pushes, as it stands; every field is a stranger's word until it is checked. */
export type PushedMessage = Readonly<Record<string, unknown>> & { readonly Event: string };

/** An event in JSON; `null` for anything else (messages of users go to another endpoint of WeChat's). */
export function readPushedMessage(text: string): PushedMessage | null {
  const message = parsed(text);
  return message !== null && message.MsgType === 'event' && typeof message.Event === 'string'
    ? { ...message, Event: message.Event }
    : null;
}

/**
 * The same for every repeat of one push: its MsgId, or sender and second of the event. Two photos of one person may be
 * judged in the same second, so what an event is about belongs to its key too.
 */
export function pushKeyOf(message: PushedMessage): string {
  const { MsgId: id, FromUserName: from, CreateTime: createdAt, Event: event, trace_id: traceId, List: list } = message;
  const parts = id === undefined ? [from, createdAt, event, traceId, list] : [id];
  return createHash('sha256')
    .update(JSON.stringify(parts.map(asGiven)))
    .digest('hex');
}

/** `List` is an object when there is one thing in it, an array when there are many. */
export function pushedList(message: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const { List: list } = message;
  return (Array.isArray(list) ? list : [list]).filter(isRecord);
}

function asGiven(part: unknown): unknown {
  return typeof part === 'number' ? String(part) : (part ?? null);
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
