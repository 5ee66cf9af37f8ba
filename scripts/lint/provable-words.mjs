// No text says what the system cannot know: that somebody has read something, is on the way, is being looked for.
// `node scripts/lint/provable-words.mjs` looks at every text of the sources and names each place. What people write
// themselves (the stories of the demo) is theirs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from '../lib/paths.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { textsOf } from './chinese-punctuation.mjs';

const UNPROVABLE = /[都已]看到|业主已收到|已收到通知|会尽快|正在(另派|另行|重新安排|安排|赶|派人)|已介入|其督促/u;
const SOURCES = ['server/src/*.ts', 'shared/src/*.ts', 'miniapp/src/*.ts', 'miniapp/src/*.tsx'];
const BY_PEOPLE = /^server\/src\/seed\/|\.spec\.tsx?$/;

/** Lines and texts of `code` that say what nobody recorded. */
export function unprovableTexts(name, code) {
  if (!UNPROVABLE.test(code)) return [];
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, kind);
  return [...textsOf(source)]
    .filter(([, text]) => UNPROVABLE.test(text))
    .map(([position, text]) => {
      const line = source.getLineAndCharacterOfPosition(position).line + 1;
      return `${name}:${line} ${text.replaceAll('\uE000', '…').trim()}`;
    })
    .sort();
}

async function check() {
  const { output } = await runCommand('git', ['ls-files', ...SOURCES], { cwd: root });
  const names = output.split('\n').filter((name) => name !== '' && !BY_PEOPLE.test(name));
  const found = names.flatMap((name) => unprovableTexts(name, readFileSync(join(root, name), 'utf8')));
  for (const place of found) console.error(place);
  console.log(`${names.length - found.length} passed, ${found.length} failed`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await check();
