import { once } from 'node:events';
import { createServer } from 'node:http';
import { readBody, sendJson } from './http.mjs';

/** A chat service that says of whatever it is asked that it is a danger; what it was asked is kept. */
export async function startChat(hazard = 'gas') {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { messages } = JSON.parse(await readBody(request));
    asked.push(messages.find(({ role }) => role === 'user').content);
    const content = JSON.stringify({ danger: true, hazard });
    sendJson(response, { choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    asked,
    env: { TRIAGE_LLM_URL: `http://127.0.0.1:${server.address().port}/v1`, TRIAGE_LLM_MODEL: 'stand-in' },
    close: () => new Promise((done) => server.close(done)),
  };
}
