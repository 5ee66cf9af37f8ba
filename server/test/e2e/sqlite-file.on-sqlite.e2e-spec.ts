import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiError } from '@yingsheng/shared/api/common';
import libsql from 'libsql';
import { Person } from '../../src/directory/entities/person';
import { bootApp } from '../support/boot-app';
import { runEntry } from '../support/entry-process';
import { type ServerProcess, startServerProcess } from '../support/killable-server';
import { buildSmallEstate } from '../support/small-estate';

describe('an SQLite file', () => {
  let folder: string;
  let file: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yingsheng-sqlite-'));
    file = join(folder, 'data', 'yingsheng.db');
    env = { DATA_DIR: join(folder, 'data'), HOST: '127.0.0.1', WORKER: 'off' };
    const booted = await bootApp({ databaseUrl: `sqlite:${file}`, dataDir: join(folder, 'data') });
    const { people } = await buildSmallEstate(booted);
    await booted.dataSource.manager.update(Person, { id: people.lin }, { demoPersona: 'lin' });
    await booted.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const signIn = async ({ url }: ServerProcess) =>
    fetch(`${url}/api/auth/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'lin' }),
    });
  const ready = async ({ url }: ServerProcess) => {
    const answer = await fetch(`${url}/api/health/ready`);
    const { facts } = (await answer.json()) as Partial<ApiError>;
    return [answer.status, facts?.reason];
  };

  it('heldByAForeignWriter_isWaitedFor_readinessSaysSo_andAfterItsCommitEverythingGoesOn', async () => {
    const server = await startServerProcess(env);
    const foreign = new libsql(file);
    const touch = "UPDATE company SET name = name || '。'";
    try {
      expect((await signIn(server)).status).toBe(200);
      foreign.exec('BEGIN IMMEDIATE');
      foreign.exec(touch);
      expect(await ready(server)).toEqual([503, 'databaseLocked']);
      // Begun last, so that a busy machine does not use up their patience before the foreign writer is done.
      const waiting = [signIn(server), signIn(server)];
      expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
      foreign.exec('COMMIT');
      expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
      expect(await ready(server)).toEqual([200, undefined]);

      foreign.exec('BEGIN IMMEDIATE');
      foreign.exec(touch);
      expect((await signIn(server)).status).toBe(503);
      foreign.exec('COMMIT');
      foreign.exec(touch);
      for (let turn = 0; turn < 3; turn += 1) expect((await signIn(server)).status).toBe(200);
      expect(await ready(server)).toEqual([200, undefined]);
    } finally {
      foreign.close();
      await server.stop();
    }
  }, 50_000);

  it('isUsedByOneProcess_aSecondOneSaysWhatToDo_andAKilledOneLeavesNothingInTheWay', async () => {
    const first = await startServerProcess(env);
    const second = runEntry({ ...env, WORKER: 'only' });
    expect(await second.exit()).toBe(1);
    expect(second.output.stderr.trim().split('\n')).toHaveLength(1);
    expect(second.output.stderr).toContain(`Another process already uses the database ${file}: stop it first`);
    expect(second.output.stderr).toContain('请先停掉它');
    expect((await signIn(first)).status).toBe(200);
    await first.killHard();
    const third = await startServerProcess(env);
    expect((await signIn(third)).status).toBe(200);
    expect(await third.stop()).toBe(0);
  });

  it('isForItsOwnerAlone_withAllThatLiesBesideIt', async () => {
    const server = await startServerProcess(env);
    await signIn(server);
    const parts = ['', '-wal', '-shm', '.lock'].map((end) => `${file}${end}`).filter(existsSync);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of [...parts, join(folder, 'data', 'app-secret')]) expect(statSync(part).mode & 0o777).toBe(0o600);
    await server.stop();
  });
});
