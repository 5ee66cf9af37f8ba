// Chinese texts use Chinese punctuation (GB/T 15834): no half-width comma, colon, bracket… next to a Chinese character,
// and quotation marks “ ”.
// `node scripts/lint/chinese-punctuation.mjs` looks at every text of the tracked sources and names each place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from '../lib/paths.mjs';
import { runCommand } from '../lib/run-command.mjs';

const HALF_WIDTH =
  /[\p{Script=Han}”》）][,;:?!()]|[,;:?!(][\p{Script=Han}“《（]|^[,;:](?=\uE000|$)|\uE000[;?!]|\uE000,\uE000/u;
/** Between two values of a page nothing but Chinese stands, whatever is filled in: as `{name}：{reason}`. */
const BETWEEN_VALUES = /^\s*[,;:?!()]+\s*$|\uE000[,;:]$/u;
/** A sentence that ended does not trail off: `…。` and `。…` say two things. */
const TRAILING = /[。！？]…|…[。！？]/u;
/** One kind of quotation marks, the one that GB/T 15834 names: not two on one page. */
const CORNER_QUOTES = /[「」『』]/u;
/** Words as people type them, patterns over them, and examples of what is refused keep whatever people type. */
const AS_TYPED =
  /^(server|shared)\/src\/triage\/|^server\/src\/directory\/domain\/import\/(place-headings|[^/]*\.spec)\.ts$|^scripts\/messy-register\/|\/fixtures\/|^scripts\/lint\/.*\.test\.mjs$/;
const HAN = /\p{Script=Han}/u;

const lineOf = (source, position) => source.getLineAndCharacterOfPosition(position).line + 1;

/** Every text of a file with where it stands; what is filled in is `\uE000`. */
export function* textsOf(source) {
  const stack = [source];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (ts.isStringLiteralLike(node)) yield [node.getStart(), node.text];
    else if (node.kind === ts.SyntaxKind.JsxText) yield [node.getStart(), node.text];
    else if (ts.isTemplateExpression(node)) {
      yield [
        node.getStart(),
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('\uE000'),
      ];
      stack.push(...node.templateSpans.map(({ expression }) => expression));
      continue;
    }
    ts.forEachChild(node, (child) => {
      stack.push(child);
    });
  }
}

/** Lines and texts of `code` with half-width punctuation in Chinese. */
export function halfWidthTexts(name, code) {
  if (!HAN.test(code)) return [];
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, kind);
  return [...textsOf(source)]
    .filter(([, text]) =>
      HAN.test(text)
        ? HALF_WIDTH.test(text) || TRAILING.test(text) || CORNER_QUOTES.test(text)
        : name.endsWith('x') && BETWEEN_VALUES.test(text),
    )
    .map(([position, text]) => `${name}:${lineOf(source, position)} ${text.replaceAll('\uE000', '…').trim()}`)
    .sort();
}

async function check() {
  const { output } = await runCommand('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: root });
  const names = output.split('\n').filter((name) => name !== '' && !AS_TYPED.test(name));
  const found = names.flatMap((name) => halfWidthTexts(name, readFileSync(join(root, name), 'utf8')));
  for (const place of found) console.error(place);
  console.log(`${names.length - found.length} passed, ${found.length} failed`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await check();
