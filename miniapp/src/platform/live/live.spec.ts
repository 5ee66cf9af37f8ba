import { focusManager, onlineManager } from '@tanstack/react-query';
import type { Me } from '@yingsheng/shared/api/auth';
import { useSession } from '../session';
import { keepTokens } from '../tokens';
import { startLive, useLive } from './live';

/** One connection as the server holds it. */
interface Connection {
  signal: AbortSignal;
  says(text: string): void;
  ends(): void;
}

const connections: Connection[] = [];
const changed = jest.fn();
const connected = jest.fn();
const READY = 'event: ready\ndata: {}\n\n';
const changeOf = (complaintId: string) => `event: changed\ndata: {"complaintId":"${complaintId}","version":2}\n\n`;

/** As much of `fetch` as a stream needs. */
function connect(_url: string, { signal }: { signal: AbortSignal }): Promise<unknown> {
  const waiting: ((chunk: { done: boolean; value?: Uint8Array }) => void)[] = [];
  const ready: { done: boolean; value?: Uint8Array }[] = [];
  const push = (chunk: { done: boolean; value?: Uint8Array }) => {
    const next = waiting.shift();
    if (next) next(chunk);
    else ready.push(chunk);
  };
  const encoder = new TextEncoder();
  connections.push({
    signal,
    says: (text) => push({ done: false, value: encoder.encode(text) }),
    ends: () => push({ done: true }),
  });
  const read = () => {
    const chunk = ready.shift();
    return chunk ? Promise.resolve(chunk) : new Promise((resolve) => waiting.push(resolve));
  };
  return Promise.resolve({ ok: true, status: 200, body: { getReader: () => ({ read }) } });
}

const latest = (): Connection => {
  const connection = connections.at(-1);
  if (!connection) throw new Error('not connected');
  return connection;
};
const settle = () => jest.advanceTimersByTimeAsync(0);
const signIn = (id: string) => {
  keepTokens({ personId: id, accessToken: id, accessTokenExpiresAt: '', refreshToken: '', stepKey: 'k' });
  useSession.setState({ me: { id } as Me });
};

beforeAll(() => {
  jest.useFakeTimers();
  Object.assign(window, { fetch: connect });
  focusManager.setFocused(true);
  startLive({ changed, connected });
});
beforeEach(async () => {
  focusManager.setFocused(true);
  onlineManager.setOnline(true);
  signIn('lin');
  await settle();
  changed.mockReset();
  connected.mockReset();
});
afterEach(() => useSession.setState({ me: null }));
afterAll(() => jest.useRealTimers());

it('nobodySignedIn_holdsNoConnection', async () => {
  const connection = latest();
  useSession.setState({ me: null });
  expect(connection.signal.aborted).toBe(true);
  const before = connections.length;
  focusManager.setFocused(false);
  focusManager.setFocused(true);
  expect(connections).toHaveLength(before);
});

it('aBurstOfChanges_isHandedOnOnce_eachComplaintOnce', async () => {
  latest().says(READY + changeOf('c1') + changeOf('c2') + changeOf('c1'));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(connected).toHaveBeenCalledTimes(1);
  expect(changed.mock.calls).toEqual([[['c1', 'c2']]]);
  expect(useLive.getState().isConnected).toBe(true);
});

it('hiddenPage_endsItsConnection_andConnectsAgainWhenShown', async () => {
  const connection = latest();
  connection.says(READY);
  await settle();
  focusManager.setFocused(false);
  expect(connection.signal.aborted).toBe(true);
  expect(useLive.getState().isConnected).toBe(false);
  const before = connections.length;
  await jest.advanceTimersByTimeAsync(600_000);
  expect(connections).toHaveLength(before);
  focusManager.setFocused(true);
  await settle();
  latest().says(READY);
  await settle();
  expect(connected).toHaveBeenCalledTimes(2);
});

it('brokenConnection_isTriedAgain_longerAndLongerApart', async () => {
  const before = connections.length;
  latest().ends();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(connections).toHaveLength(before + 1);
  latest().ends();
  await jest.advanceTimersByTimeAsync(1_999);
  expect(connections).toHaveLength(before + 1);
  await jest.advanceTimersByTimeAsync(1);
  expect(connections).toHaveLength(before + 2);
});

it('anotherPerson_getsAnotherConnection', async () => {
  const connection = latest();
  signIn('wang');
  await settle();
  expect(connection.signal.aborted).toBe(true);
  expect(latest()).not.toBe(connection);
});
