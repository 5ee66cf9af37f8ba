import { focusManager, onlineManager } from '@tanstack/react-query';
import { create } from 'zustand';
import { isH5, serverBase } from '../environment';
import { useSession } from '../session';
import { currentTokens, refreshTokens } from '../tokens';
import { eventReader, type ServerEvent } from './event-text';

/** Whether the server tells of changes by itself; where it does not, pages ask. */
export const useLive = create<{ isConnected: boolean }>(() => ({ isConnected: false }));

export interface LiveListener {
  /** These complaints have something new. */
  changed(complaintIds: readonly string[]): void;
  /** Connected, perhaps after a pause in which anything may have happened. */
  connected(): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Changes come in bursts; one refresh serves all of a burst. */
const GATHER_MS = 1_000;

let following: AbortController | null = null;

/**
 * Called once at start. The web build follows the server's changes while somebody is signed in, there is a network
 * and the page is on the screen; a hidden page holds no connection. WeChat has no such streams: there pages ask.
 */
export function startLive(listener: LiveListener): void {
  if (!isH5) return;
  const reconsider = (): void => {
    const isWanted = focusManager.isFocused() && onlineManager.isOnline() && useSession.getState().me !== null;
    if (isWanted && following === null) begin(listener);
    if (!isWanted) end();
  };
  focusManager.subscribe(reconsider);
  onlineManager.subscribe(reconsider);
  useSession.subscribe(({ me }, before) => {
    // The stream belongs to a person: another one gets another stream.
    if (me?.id !== before.me?.id) end();
    reconsider();
  });
  reconsider();
}

function begin(listener: LiveListener): void {
  const aborting = new AbortController();
  following = aborting;
  void follow(listener, aborting.signal);
}

function end(): void {
  following?.abort();
  following = null;
  useLive.setState({ isConnected: false });
}

async function follow(listener: LiveListener, signal: AbortSignal): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  const gathered = gather(listener, signal);
  const onEvent = ({ type, data }: ServerEvent): void => {
    if (type === 'changed') gathered((data as { complaintId: string }).complaintId);
    if (type !== 'ready') return;
    pauseMs = FIRST_PAUSE_MS;
    useLive.setState({ isConnected: true });
    listener.connected();
  };
  while (!signal.aborted) {
    // However a stream ended, the next one says what is new.
    await readStream(onEvent, signal).catch(() => undefined);
    if (signal.aborted) return;
    useLive.setState({ isConnected: false });
    await pause(pauseMs, signal);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

async function readStream(onEvent: (event: ServerEvent) => void, signal: AbortSignal): Promise<void> {
  const session = currentTokens();
  if (session === null) return;
  const answer = await window.fetch(`${serverBase}/api/events`, {
    headers: { authorization: `Bearer ${session.accessToken}`, accept: 'text/event-stream' },
    signal,
  });
  if (answer.status === 401) await refreshTokens(session);
  if (!answer.ok || answer.body === null) return;
  const reader = answer.body.getReader();
  const decoder = new window.TextDecoder();
  const read = eventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const event of read(decoder.decode(value, { stream: true }))) onEvent(event);
  }
}

/** Hands on what has come once in a while, each complaint once. */
function gather(listener: LiveListener, signal: AbortSignal): (complaintId: string) => void {
  const ids = new Set<string>();
  const handOn = (): void => {
    const changed = [...ids];
    ids.clear();
    if (!signal.aborted) listener.changed(changed);
  };
  return (complaintId) => {
    if (ids.size === 0) setTimeout(handOn, GATHER_MS);
    ids.add(complaintId);
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
