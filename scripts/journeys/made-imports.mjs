import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importerOf } from '../bench/import-client.mjs';
import { makeRegister } from '../messy-register/make-register.mjs';

const ROOMS = 120;

/** An import that is over, and one that waits with its problems: the addresses of their pages. */
export async function madeImports(server) {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-made-imports-'));
  try {
    const [{ workbook }] = (await makeRegister(folder, { rooms: ROOMS, estates: 1 })).files;
    const importer = await importerOf(server);
    const done = await importer.preview(workbook);
    await importer.start(done.id);
    await importer.untilDone(done.id);
    const waiting = await importer.preview(workbook);
    return [done, waiting].map(({ id }) => `?estateId=${importer.estateId}&id=${id}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
