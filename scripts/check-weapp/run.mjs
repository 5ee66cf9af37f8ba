// What can be known about the WeChat build without WeChat: it compiles with Tencent's own compilers, old phones
// can read its JavaScript, it uses nothing that WeChat lacks, every page is there, and its packages are small.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import compiler from 'miniprogram-compiler';
import compileStyles from 'miniprogram-compiler/src/wcsc.js';
import { root, weappDir } from '../lib/paths.mjs';
import { flexGaps } from './flex-gaps.mjs';
import { heldTouches, scrollingBoxes } from './held-touches.mjs';
import { missingGlobals } from './missing-globals.mjs';
import { filesBelow, packageSizes } from './package-sizes.mjs';
import { undeclared } from './privacy-declared.mjs';

const folder = process.argv[2] ?? weappDir;

/** Taro's support for pages written in native WXML, of which there are none: it names globals but is never called. */
const NEVER_REACHED = { 'taro.js': ['document', 'window'] };

/** Each check answers with its complaints; none means passed. */
const checks = [
  ['wxml compiles with Tencent’s compiler', () => (compiler.wxmlToJs(folder).length > 0 ? [] : ['no output'])],
  ['wxss compiles with Tencent’s compiler', checkStyles],
  ['JavaScript is ES2018 and uses no global that WeChat lacks', checkScripts],
  ['every page of app.json is there', checkPages],
  ['what is longer than a sheet can be scrolled by a finger', checkTouches],
  ['phones that know no gap between flex boxes keep the distances', () => lookThrough('.wxss', flexGaps)],
  ['the privacy guideline covers whatever WeChat holds back', checkPrivacy],
  ...packageSizes(folder).map(({ name, bytes, limit }) => [
    `package ${name}: ${bytes} of ${limit} bytes`,
    () => (bytes < limit ? [] : [`${bytes - limit} bytes too many`]),
  ]),
];

/** The package's own wxssToJs() hides what wcsc complains about; the compiler below it tells. */
function checkStyles() {
  const styles = filesBelow(folder)
    .filter((file) => file.endsWith('.wxss'))
    .map((file) => relative(folder, file).slice(0, -'.wxss'.length));
  const result = compileStyles(folder, styles);
  return result instanceof Error ? result.message.trim().split('\n') : [];
}

function checkScripts() {
  const scripts = filesBelow(folder).filter((file) => file.endsWith('.js'));
  return scripts.flatMap((file) => {
    const name = relative(folder, file);
    try {
      return missingGlobals(readFileSync(file, 'utf8'))
        .filter((global) => !NEVER_REACHED[name]?.includes(global))
        .map((global) => `${name} uses ${global}`);
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  });
}

/** What `look` finds in the files of one kind, each with its file. */
function lookThrough(ending, look) {
  return filesBelow(folder)
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => look(readFileSync(file, 'utf8')).map((problem) => `${relative(folder, file)}: ${problem}`));
}

function checkPrivacy() {
  const scripts = filesBelow(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(file, 'utf8'));
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  return undeclared({ scripts, app, guide: readFileSync(join(root, 'docs/go-live.md'), 'utf8') });
}

function checkTouches() {
  return [...lookThrough('.js', heldTouches), ...lookThrough('.wxss', scrollingBoxes)];
}

function checkPages() {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const subpackages = app.subPackages ?? app.subpackages ?? [];
  const pages = [
    ...app.pages,
    ...subpackages.flatMap(({ root, pages: names }) => names.map((page) => `${root}/${page}`)),
  ];
  return pages.flatMap((page) =>
    ['js', 'json', 'wxml'].map((ending) => `${page}.${ending}`).filter((file) => !existsSync(join(folder, file))),
  );
}

let failed = 0;
for (const [title, run] of checks) {
  let problems;
  try {
    problems = run();
  } catch (error) {
    problems = [error.message ?? String(error)];
  }
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${title}`);
  for (const problem of problems) console.log(`    ${problem}`);
}
console.log(JSON.stringify({ passed: checks.length - failed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
