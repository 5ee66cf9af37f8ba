import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unprovableTexts } from './provable-words.mjs';

const VIOLATIONS = [
  `const a = \`您催过 \${count} 次，\${name}和主管都已看到\`;`,
  `const a = '已接单，业主已看到您的名字';`,
  `const a = '已退回，正在另派同事';`,
  `const a = \`\${role}\${name}已介入\`;`,
  `const a = <Text>已受理，业主已收到您的答复</Text>;`,
];
const FINE = [
  `const a = \`您催过 \${count} 次，已提醒\${name}\`;`,
  `const a = '已退回，已派给另一位同事';`,
  `// 正在另派同事\nconst a = 1;`,
];

for (const code of VIOLATIONS) {
  test(`whatNobodyRecorded_isFound: ${code}`, () => assert.equal(unprovableTexts('a.tsx', code).length, 1));
}
for (const code of FINE) {
  test(`whatIsRecorded_passes: ${code}`, () => assert.deepEqual(unprovableTexts('a.tsx', code), []));
}
