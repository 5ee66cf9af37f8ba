import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfWidthTexts } from './chinese-punctuation.mjs';

const VIOLATIONS = [
  `const a = '已收到${','}正在派人';`,
  `const a = \`\${name}已接单${';'}请等候\`;`,
  `const a = \`预计${'('}已调整 \${n} 次)\`;`,
  `const a = <Text>编号${':'}0042</Text>;`,
  `const a = \`撤回\${amount}${'?'}\`;`,
  `const a = '正在派人。…';`,
  `const a = '请写成${'「'}4、14${'」'}';`,
  `const 请假 = <Text>{name}${':'}{reason}</Text>;`,
  `const 部门 = <Text>{\`\${name}${':'}\`}</Text>;`,
];
const FINE = [
  `const a = '已收到，正在派人';`,
  `const a = \`\${hour}:\${minute} 前\`;`,
  `const a = '08:30 前到（约 2 小时）';`,
  `const a = { 编号: 1, 名称: 2 };`,
  `const 时间 = <Text>{\`\${hour}:\${minute}\`} · {name}</Text>;`,
  `const a = /没有[,，]/;`,
];

for (const code of VIOLATIONS) {
  test(`halfWidth_isFound: ${code}`, () => assert.equal(halfWidthTexts('a.tsx', code).length, 1));
}
for (const code of FINE) {
  test(`chinesePunctuation_andCode_pass: ${code}`, () => assert.deepEqual(halfWidthTexts('a.tsx', code), []));
}
