// The committed API description must be what the server really serves: docs/openapi.json is for readers and clients.
// With --write the file is brought up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

const file = join(root, 'docs/openapi.json');
const { code, output } = await runCommand(process.execPath, [join(root, 'server/dist/print-openapi.js')], {
  cwd: root,
  env: { NODE_ENV: 'development', DEMO: 'true' },
});
if (code !== 0) {
  console.log(output);
  console.log(JSON.stringify({ passed: 0, failed: 1 }));
  process.exit(1);
}
if (process.argv.includes('--write')) writeFileSync(file, output);

const served = JSON.parse(output);
const committed = JSON.parse(readFileSync(file, 'utf8'));
const operations = (description) =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
const missing = operations(served).filter((operation) => !operations(committed).includes(operation));
const gone = operations(committed).filter((operation) => !operations(served).includes(operation));
const isSame = JSON.stringify(served) === JSON.stringify(committed);
if (!isSame) {
  console.log('docs/openapi.json is not what the server serves (node scripts/check-openapi.mjs --write renews it)');
  for (const operation of missing) console.log(`  not in the file: ${operation}`);
  for (const operation of gone) console.log(`  only in the file: ${operation}`);
}
console.log(JSON.stringify({ passed: isSame ? 1 : 0, failed: isSame ? 0 : 1 }));
process.exitCode = isSame ? 0 : 1;
