import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const source = resolve(__dirname, '..');
const hook = join(source, 'platform/refresh-by-pull.ts');

/** Every page of `app.config.ts`, as a path below `src`. */
function pages(): string[] {
  const config = readFileSync(join(source, 'app.config.ts'), 'utf8');
  const main = [...config.matchAll(/'(pages\/[\w/-]+)'/g)].map(([, page]) => page as string);
  const roots = config.split(/root: '/).slice(1);
  const below = roots.flatMap((part) => {
    const root = part.slice(0, part.indexOf("'"));
    return [...part.matchAll(/'([\w-]+\/index)'/g)].map(([, page]) => `${root}/${page}`);
  });
  return [...main, ...below];
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles.flatMap(({ fileName }) => {
    const path = resolve(dirname(file), fileName);
    return ['.tsx', '.ts'].map((ending) => path + ending).filter((found) => existsSync(found));
  });
}

function isPullHandled(page: string): boolean {
  const seen = new Set<string>();
  const open = [join(source, `${page}.tsx`)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...importsOf(file));
  }
  return seen.has(hook);
}

describe('pulling a page down', () => {
  it.each(pages())('%s: is enabled just where it is handled', (page) => {
    const isEnabled = /enablePullDownRefresh/.test(readFileSync(join(source, `${page}.config.ts`), 'utf8'));
    expect(isEnabled).toBe(isPullHandled(page));
  });

  it('everyPage_isLookedAt', () => {
    expect(pages().length).toBeGreaterThanOrEqual(26);
  });
});
