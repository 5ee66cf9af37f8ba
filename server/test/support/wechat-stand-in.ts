import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const CODE_LIFETIME_MS = 5 * 60_000;

interface IssuedCode {
  readonly openid: string;
  readonly issuedAt: number;
  isUsed: boolean;
}

export interface WechatStandIn {
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  /** What `wx.login()` would give this person: good once, for five minutes of `now`. */
  issueCode(openid: string): string;
  /** Answers every following login with this error code, until `null`. */
  failWith(errcode: number | null): void;
  /** Answers every following request with this HTTP status and no JSON, until `null`. */
  breakWith(status: number | null): void;
  setNow(now: Date): void;
  close(): Promise<void>;
}

/** WeChat's login endpoint as its documents describe it, on a local port. */
export async function startWechatStandIn(): Promise<WechatStandIn> {
  const state = new StandInState();
  const server = createServer((request, response) => answer(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    appId: state.appId,
    appSecret: state.appSecret,
    issueCode: (openid) => state.issue(openid),
    failWith: (errcode) => {
      state.errcode = errcode;
    },
    breakWith: (status) => {
      state.brokenStatus = status;
    },
    setNow: (now) => {
      state.now = now.getTime();
    },
    close: () => stop(server),
  };
}

class StandInState {
  readonly appId = 'wx0123456789abcdef';
  readonly appSecret = 'stand-in-secret';
  readonly codes = new Map<string, IssuedCode>();
  errcode: number | null = null;
  brokenStatus: number | null = null;
  now = 0;

  issue(openid: string): string {
    const code = `code-${this.codes.size + 1}`;
    this.codes.set(code, { openid, issuedAt: this.now, isUsed: false });
    return code;
  }

  /** An answer of `jscode2session`; a success carries no `errcode`. */
  exchange(query: URLSearchParams): Record<string, unknown> {
    if (this.errcode !== null) return refusal(this.errcode);
    if (query.get('appid') !== this.appId) return refusal(40013);
    if (query.get('secret') !== this.appSecret) return refusal(40125);
    if (query.get('grant_type') !== 'authorization_code') return refusal(40002);
    const code = this.codes.get(query.get('js_code') ?? '');
    if (code === undefined || this.now - code.issuedAt > CODE_LIFETIME_MS) return refusal(40029);
    if (code.isUsed) return refusal(40163);
    code.isUsed = true;
    return { openid: code.openid, session_key: 'c2Vzc2lvbi1rZXk=' };
  }
}

function refusal(errcode: number): Record<string, unknown> {
  return { errcode, errmsg: `refused, rid: 6743e1f2-${errcode}` };
}

function answer(state: StandInState, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  if (state.brokenStatus !== null || url.pathname !== '/sns/jscode2session') {
    response.writeHead(state.brokenStatus ?? 404).end('<html>not JSON</html>');
    return;
  }
  // WeChat sends JSON as text/plain.
  response.writeHead(200, { 'Content-Type': 'text/plain' }).end(JSON.stringify(state.exchange(url.searchParams)));
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
