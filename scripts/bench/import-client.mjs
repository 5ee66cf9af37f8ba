import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 300_000;
const LOOK_AGAIN_MS = 100;

/** The demo's administrator, who imports into its first estate. */
export async function importerOf(server) {
  const session = await (
    await fetch(`${server.url}/api/auth/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'admin-fang' }),
    })
  ).json();
  const headers = { authorization: `Bearer ${session.accessToken}` };
  const ask = async (method, path, body) => {
    const answer = await fetch(`${server.url}${path}`, { method, headers, body });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { estates } = await ask('GET', '/api/me');
  const estateId = estates.find(({ name }) => name === '翠湖花园').id;
  const imports = `/api/estates/${estateId}/imports`;
  return {
    estateId,
    preview: (path) => {
      const body = new FormData();
      body.append('file', new Blob([readFileSync(path)]), '翠湖花园.xlsx');
      return ask('POST', `${imports}/preview?kind=places`, body);
    },
    start: (id) => ask('POST', `${imports}/${id}/start`),
    undo: (id) => ask('POST', `${imports}/${id}/undo`),
    problems: async (id) => {
      const answer = await fetch(`${server.url}${imports}/${id}/problems`, { headers });
      if (!answer.ok) throw new Error(`the file of problems: ${answer.status}`);
      return answer.arrayBuffer();
    },
    untilDone: async (id) => {
      const giveUpAt = performance.now() + PATIENCE_MS;
      for (;;) {
        const view = await ask('GET', `${imports}/${id}`);
        if (view.state === 'done') return view;
        if (view.state === 'failed' || performance.now() > giveUpAt) throw new Error(`${view.state}: ${view.reason}`);
        await wait(LOOK_AGAIN_MS);
      }
    },
  };
}

/** What a preview would still write. */
export const changesOf = ({ counts }) =>
  counts.reduce((sum, { added, changed, ended }) => sum + added + changed + ended, 0);
