import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, runEntry } from '../support/entry-process';

describe('the server process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-process-'));
  const env = { DATA_DIR: join(folder, 'data'), HOST: '127.0.0.1' };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('says_in_one_sentence_why_it_cannot_start', () => {
    const file = join(folder, 'a-file');
    beforeAll(() => writeFileSync(file, 'not a folder'));

    it.each([
      [{ PORT: 'eighty' }, /PORT must be a whole number/],
      [{ NODE_ENV: 'production' }, /APP_SECRET is missing/],
      [{ DATA_DIR: file }, /DATA_DIR is not a writable folder/],
      [{ DATABASE_URL: 'mysql://root@127.0.0.1:1/yingsheng' }, /DATABASE_URL cannot be used \(ECONNREFUSED/],
      [{ DATABASE_URL: `sqlite:${folder}` }, /DATABASE_URL cannot be used/],
    ])('%j', async (wrong, sentence) => {
      const server = runEntry({ ...env, PORT: '0', ...wrong });
      expect(await server.exit()).toBe(1);
      expect(server.output.stderr).toMatch(sentence);
      expect(server.output.stderr.trim().split('\n')).toHaveLength(1);
    });

    it('when_its_port_is_taken', async () => {
      const holder = createServer().listen(0, '127.0.0.1');
      await once(holder, 'listening');
      const address = holder.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const server = runEntry({ ...env, PORT: String(port) });
      expect(await server.exit()).toBe(1);
      holder.close();
      expect(server.output.stderr.trim()).toBe(`PORT ${port} is already in use: stop the other program or set PORT.`);
    });
  });

  it('finishes_the_request_in_hand_on_SIGTERM_and_ends_with_0', async () => {
    const port = await freePort();
    const server = runEntry({ ...env, PORT: String(port) });
    await server.sees('listening');
    const body = JSON.stringify({ persona: 'nobody-of-that-name' });
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.write(
      `POST /api/auth/demo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.slice(0, 5));
    // The next answer on another connection proves that the server has read the half request.
    await fetch(`http://127.0.0.1:${port}/api/health/live`);
    server.child.kill('SIGTERM');
    await server.sees('shutting down');
    socket.write(body.slice(5));
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 401/);
    expect(await server.exit()).toBe(0);
    expect(server.output.stderr).toBe('');
    expect(server.output.stdout).toContain('"msg":"shut down"');
  });

  it('as_a_demo_listens_for_this_machine_only_and_says_so', async () => {
    const server = runEntry({ DATA_DIR: env.DATA_DIR, PORT: '0' });
    await server.sees('"host":"127.0.0.1"');
    server.child.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
    expect(server.output.stdout).toContain('this demo can be reached from this machine only');
  });

  it('works_as_a_worker_without_web', async () => {
    const server = runEntry({ ...env, WORKER: 'only' });
    await server.sees('working');
    server.child.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
  });
});
