import { root, tsc } from '../lib/paths.mjs';
import { runCommand, tail } from '../lib/run-command.mjs';

/** Learning and measuring judge with the product's own code. */
export async function buildShared() {
  const { code, output } = await runCommand(process.execPath, [tsc, '-b', 'shared'], { cwd: root });
  if (code !== 0) throw new Error(`the shared package cannot be built:\n${tail(output)}`);
}
