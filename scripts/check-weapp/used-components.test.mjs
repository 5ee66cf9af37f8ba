import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const { usedComponents } = createRequire(import.meta.url)('../../miniapp/plugins/weapp-components/used-components.js');

const ALL = {
  View: { 'hover-class': "'none'", bindTouchMove: '', bindLongTap: '', 'aria-label': "''" },
  Text: { space: '', 'user-select': 'false' },
  Image: { src: '', mode: "'scaleToFill'" },
  Input: { value: '', 'confirm-type': "'done'", focus: 'false', bindConfirm: '' },
  ScrollView: { 'scroll-y': '!1' },
  Map: { longitude: '' },
};

function componentsOf(context, files) {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-components-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return usedComponents(ALL, folder);
}

test('what no source imports is left out; a view, its caught touch and what screen readers need always stay', (context) => {
  const used = componentsOf(context, { 'empty.ts': 'export {};' });
  assert.deepEqual(used, { View: { bindTouchMove: '', 'aria-label': "''" }, Text: {}, Image: {} });
});

test('an attribute stays whether it stands in JSX, in an object that is spread, or under another name', (context) => {
  const used = componentsOf(context, {
    'field.tsx': `import { Input as TaroInput, Text } from '@tarojs/components';
      const more = { confirmType: 'send' };
      export const Field = () => <TaroInput value="" onConfirm={send} {...more}><Text userSelect /></TaroInput>;`,
    'held.tsx': "import { View } from '@tarojs/components';\nexport const Held = () => <View onLongPress={hold} />;",
  });
  assert.deepEqual(used.Input, { value: '', 'confirm-type': "'done'", bindConfirm: '' });
  assert.deepEqual(used.Text, { 'user-select': 'false' });
  assert.deepEqual(used.View, { bindTouchMove: '', bindLongTap: '', 'aria-label': "''" });
});

test('a specification is no source', (context) => {
  const used = componentsOf(context, { 'map.spec.tsx': "import { Map } from '@tarojs/components';" });
  assert.equal(used.Map, undefined);
});
