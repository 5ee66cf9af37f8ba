import assert from 'node:assert/strict';
import test from 'node:test';
import { undeclared } from './privacy-declared.mjs';

const copies = 'x.ZP.setClipboardData({data:t});';
const guideline = 'var g={purposes:[{key:"clipboard",apis:["setClipboardData"]}]};';
const complete = { scripts: [copies, guideline], app: { __usePrivacyCheck__: true }, guide: '| 剪切板 |' };

test('a call that guideline, guide and app.json cover is let through', () => {
  assert.deepEqual(undeclared(complete), []);
});

test('a call that no purpose names is found', () => {
  assert.deepEqual(undeclared({ ...complete, scripts: [copies] }), [
    'setClipboardData: no purpose of the guideline names it',
  ]);
});

test('a purpose whose function is never called is found', () => {
  assert.deepEqual(undeclared({ ...complete, scripts: [guideline] }), [
    'setClipboardData: the guideline names what is never called',
  ]);
});

test('a kind of information that the guide does not tell to declare is found', () => {
  assert.deepEqual(undeclared({ ...complete, guide: '' }), ['setClipboardData: docs/go-live.md does not name 剪切板']);
});

test('a place that app.json does not announce is found', () => {
  const scripts = ['x.chooseLocation({})', 'var g={apis:["chooseLocation"]}'];
  assert.deepEqual(undeclared({ ...complete, scripts, guide: '位置信息' }), [
    'chooseLocation: app.json does not announce it in requiredPrivateInfos',
  ]);
  const app = { __usePrivacyCheck__: true, requiredPrivateInfos: ['chooseLocation'] };
  assert.deepEqual(undeclared({ scripts, guide: '位置信息', app }), []);
});

test('a package in which WeChat asks nobody is found', () => {
  assert.match(undeclared({ ...complete, app: {} })[0], /__usePrivacyCheck__/);
});
