import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';
import postcss from 'postcss';
import { flexGaps } from './flex-gaps.mjs';

const plugin = createRequire(import.meta.url)('../../miniapp/plugins/flex-gap/index.js');
const withMargins = async (styles) => (await postcss([plugin()]).process(styles, { from: undefined })).css;

test('a flex box with a gap and nothing in its place is found', () => {
  assert.deepEqual(flexGaps('.row{display:flex;gap:8px}'), ['.row keeps its distances by gap alone']);
});

test('a gap whose box is declared elsewhere, and not as a grid, is found', () => {
  assert.deepEqual(flexGaps('.row{display:flex}.row{column-gap:8px}').length, 1);
});

test('grids and gaps of nothing are let through', () => {
  assert.deepEqual(flexGaps('.grid{display:grid;gap:8px}.grid{gap:4px}.row{display:flex;gap:0}'), []);
});

test('what the build puts in the place of a gap is let through', async () => {
  const styles = '.row{display:flex;gap:8px}.a,.b{display:flex;flex-wrap:wrap;gap:4px 8px}';
  assert.deepEqual(flexGaps(await withMargins(styles)), []);
});

test('a row, a column and a box that wraps keep their distances', async () => {
  const css = await withMargins(
    '.row{display:flex;gap:8px}.column{display:flex;flex-direction:column;gap:4px 9px}.wrap{display:flex;flex-wrap:wrap;gap:0 calc(1px + 2px)}',
  );
  assert.match(css, /\.nogap \.row>view:nth-child\(n\+2\),\.nogap \.row>text:nth-child\(n\+2\)\{margin-left:8px\}/);
  assert.match(css, /\.nogap \.column>view:nth-child\(n\+2\)[^}]*\{margin-top:4px\}/);
  assert.match(css, /\.nogap \.wrap>view,\.nogap \.wrap>text\{margin-right:calc\(1px \+ 2px\)\}/);
});
