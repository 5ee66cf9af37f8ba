import { createServer } from 'node:http';
import { answerControl } from './control.mjs';
import { readBody, sendJson } from './http.mjs';
import { startMailServer } from './mail.mjs';
import { messagesPage } from './page.mjs';
import { answerAliyun, answerTencent } from './sms.mjs';
import { StandInState } from './state.mjs';
import { answerWechat } from './wechat.mjs';
import { answerWecom } from './wecom.mjs';

const SERVICES = {
  '/wechat': answerWechat,
  '/wecom': answerWecom,
  '/tencent-sms': answerTencent,
  '/aliyun-sms': answerAliyun,
  '/__control': answerControl,
};

async function answer(state, request, response) {
  const url = new URL(request.url, 'http://stand-in');
  if (url.pathname === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(messagesPage(state.messages));
    return;
  }
  const prefix = Object.keys(SERVICES).find((start) => url.pathname === start || url.pathname.startsWith(`${start}/`));
  if (prefix === undefined) return sendJson(response, { error: 'no such service' }, { status: 404 });
  const call = {
    method: request.method,
    path: url.pathname.slice(prefix.length) || '/',
    query: url.searchParams,
    headers: request.headers,
    rawBody: await readBody(request),
  };
  await SERVICES[prefix](state, call, response);
}

/**
 * The outside world on this machine: WeChat, WeCom and two SMS providers over HTTP, a mail server over SMTP.
 * Ports 0 are free ones. `/` lists every message; `/__control` orders faults, credits, time and pushes.
 */
export async function startStandIn({ port = 0, smtpPort = 0, host = '127.0.0.1' } = {}) {
  const state = new StandInState();
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error) => sendJson(response, { error: error.message }, { status: 400 }));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const mail = await startMailServer(state, smtpPort, host);
  return {
    url: `http://${host}:${server.address().port}`,
    smtpPort: mail.port,
    close: async () => {
      mail.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
