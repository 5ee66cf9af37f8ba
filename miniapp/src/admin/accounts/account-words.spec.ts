import { linkText, roleText } from './account-words';

const now = new Date('2026-11-23T02:00:00Z');

it('aRole_saysWhere_andTheTradeOfTheDepartment', () => {
  const guards = { id: 'order', code: 'order', name: '秩序部' } as const;
  expect(roleText({ role: 'handler', estateName: '翠湖花园' }, guards)).toBe('翠湖花园 · 秩序维护员');
  expect(roleText({ role: 'handler', estateName: '翠湖花园' }, null)).toBe('翠湖花园 · 一线员工');
  expect(roleText({ role: 'admin', estateName: null }, null)).toBe('全公司 · 系统管理员');
});

it.each([
  ['invited', '2026-11-30T02:00:00Z', '邀请 11 月 30 日（周一）10:00 前有效'],
  ['expired', '2026-11-20T02:00:00Z', '邀请在 11 月 20 日（周五）10:00 过期了，请重发'],
  ['entered', '2026-11-30T02:00:00Z', '重设密码的链接 11 月 30 日（周一）10:00 前有效'],
  ['entered', '2026-11-20T02:00:00Z', ''],
  ['new', null, ''],
] as const)('aLink_of_%s_until_%s_isToldAs_%s', (state, linkExpiresAt, text) => {
  expect(linkText({ state, linkExpiresAt }, now)).toBe(text);
});
