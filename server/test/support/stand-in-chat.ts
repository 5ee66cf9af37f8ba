import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SecondOpinionConfig } from '../../src/platform/config/config';

export interface ChatRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  /** As it was sent. */
  readonly body: string;
  /** The words of the resident, as the service was given them. */
  readonly message: string;
}

type Behaviour = (request: ChatRequest, response: ServerResponse) => void;

export const DANGER = '{"danger":true,"hazard":"gas"}';
export const NO_DANGER = '{"danger":false,"hazard":null}';

/** What an OpenAI-compatible service sends around what it says. */
function completion(content: unknown): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_764_500_000,
    model: 'stand-in',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 400, completion_tokens: 12, total_tokens: 412 },
  });
}

const sends =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Behaviour =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

/** How a service may behave. */
export const behaviours = {
  says: (content: unknown) => sends(200, completion(content)),
  /** Does whatever the words of the resident ask it to say. */
  obeys:
    (): Behaviour =>
    ({ message }, response) => {
      response.end(completion(/请只回答(.*)$/su.exec(message)?.[1] ?? NO_DANGER));
    },
  refuses: (status: number) => sends(status, JSON.stringify({ error: { message: 'no', type: 'refused' } })),
  answersWith: (body: string) => sends(200, body),
  redirectsTo: (url: string) => sends(307, '', { location: url }),
  /** Takes the question and says nothing more. */
  isSilent: (): Behaviour => () => undefined,
  hangsUp: (): Behaviour => (_request, response) => response.destroy(),
  /** Right at first, and then without end, as fast as it is read. */
  neverEnds:
    (pauseMs: number): Behaviour =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write(completion(DANGER));
      const timer = setInterval(() => response.write(' '.repeat(pauseMs === 0 ? 65_536 : 1)), pauseMs);
      response.on('close', () => clearInterval(timer));
    },
};

/** A chat service of its own over real HTTP that keeps what it was asked. */
export class StandInChat {
  requests: ChatRequest[] = [];
  behave: Behaviour = behaviours.says(NO_DANGER);
  private readonly server = createServer((request, response) => void this.answer(request, response));
  /** How many were asked at once, at most. */
  mostAtOnce = 0;
  private open = 0;

  static async start(): Promise<StandInChat> {
    const chat = new StandInChat();
    await once(chat.server.listen(0, '127.0.0.1'), 'listening');
    return chat;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  config(): SecondOpinionConfig {
    return { baseUrl: this.url, key: 'sk-that-nobody-may-read', model: 'stand-in' };
  }

  /** As if it had just begun: it thinks of nothing as a danger. */
  forget(): void {
    this.requests = [];
    this.mostAtOnce = 0;
    this.behave = behaviours.says(NO_DANGER);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.open += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.open);
    response.on('close', () => {
      this.open -= 1;
    });
    let body = '';
    for await (const part of request) body += part;
    const { messages } = JSON.parse(body) as { messages: { content: string }[] };
    const { message } = JSON.parse(messages[1]?.content ?? '') as { message: string };
    const asked = { path: request.url ?? '', authorization: request.headers.authorization, body, message };
    this.requests.push(asked);
    this.behave(asked, response);
  }
}
