// `npm run bench -- size`, `submit`, `sweep`, `import [--seed N]`, `letters`, `company`, `guessing`, `triage` or `first-view`: prints
// one JSON document; exit code 1 when a limit is missed.
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../lib/install.mjs';

const BENCHES = {
  size: async () => (await import('./size.mjs')).benchSize(),
  submit: async () => (await import('./submit.mjs')).benchSubmit(),
  sweep: async () => (await import('./sweep.mjs')).benchSweep(),
  company: async () => (await import('./company.mjs')).benchCompany(),
  letters: async () => (await import('./letters.mjs')).benchLetters(),
  guessing: async () => (await import('./guessing.mjs')).benchGuessing(),
  triage: async () => (await import('./triage.mjs')).benchTriage(),
  import: async ({ seed }) => (await import('./import.mjs')).benchImport({ seed }),
  'first-view': async () => (await import('./first-view.mjs')).benchFirstView(),
};

/** Of the registers that are imported; without one they are the same every time. */
const options = { seed: { type: 'string' } };
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const [name] = positionals;
if (!(name in BENCHES)) {
  console.error(`✗ npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exit(1);
}
try {
  await ensureInstalled((text) => console.error(text));
  const result = await BENCHES[name]({ seed: values.seed === undefined ? undefined : Number(values.seed) });
  console.log(JSON.stringify(result, null, 2));
  process.exitCode = result.isWithinLimit ? 0 : 1;
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
