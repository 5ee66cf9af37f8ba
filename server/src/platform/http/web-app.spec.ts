import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestIdOf } from './request-log';
import { inlineScriptHashes, isAppPage } from './web-app';

describe('isAppPage', () => {
  it.each([
    ['GET', '/', true],
    ['GET', '/pages/home/index', true],
    ['HEAD', '/staff/inbox/index?view=complaints', true],
    ['GET', '/index.html', true],
    ['GET', '/js/app.12345678.js', false],
    ['GET', '/api', false],
    ['GET', '/api/unknown', false],
    ['GET', '/api?x=/pages', false],
    ['GET', '/apinotes', true],
    ['POST', '/pages/home/index', false],
  ])('%s %s', (method, url, expected) => {
    expect(isAppPage({ method, url })).toBe(expected);
  });
});

describe('inlineScriptHashes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-web-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('only_scripts_written_into_the_page_are_allowed', () => {
    const script = 'document.documentElement.style.fontSize = "16px"';
    writeFileSync(join(folder, 'index.html'), `<script>${script}</script><script defer src="/js/app.js"></script>`);
    const digest = createHash('sha256').update(script).digest('base64');
    expect(inlineScriptHashes(folder)).toEqual([`'sha256-${digest}'`]);
  });

  it('no_build_no_scripts', () => {
    expect(inlineScriptHashes(join(folder, 'missing'))).toEqual([]);
  });
});

describe('requestIdOf', () => {
  it('a_harmless_id_is_kept_and_anything_else_replaced', () => {
    expect(requestIdOf('trace-12345')).toBe('trace-12345');
    for (const header of [undefined, 'short', 'line\nbreak-injection', 'x'.repeat(65)]) {
      expect(requestIdOf(header)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
