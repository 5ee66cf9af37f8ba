import { importText } from './import-words';

const none = { addCount: 0, replaceCount: 0, removeCount: 0, keepCount: 0 };

it.each([
  [
    { ...none, addCount: 12, replaceCount: 3, removeCount: 1, keepCount: 38 },
    '将新增 12 班，替换 3 班，去掉 1 班，38 班不变。表里没有的人不动。',
  ],
  [{ ...none, removeCount: 2 }, '将去掉 2 班。表里没有的人不动。'],
  [{ ...none, keepCount: 38 }, '表里的班和现在一样（38 班），不用导入。'],
])('whatAnImportDoes_isSaidInWords_%#', (counts, text) => {
  expect(importText(counts)).toBe(text);
});
