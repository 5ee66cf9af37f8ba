import type { AuditEntryView } from '@yingsheng/shared/api/audit';
import { auditDetail, auditTitle, auditWho } from './audit-words';

const entry: AuditEntryView = {
  id: '1',
  at: '2026-11-23T02:00:00Z',
  actorName: '方圆',
  action: 'roleGranted',
  subjectKind: 'person',
  subjectName: '韩雪梅',
  estateName: '翠湖花园',
  role: 'handler',
  fields: [],
  aboutName: null,
};

it('anAppointment_saysWho_whom_whereAndAsWhat', () => {
  expect([auditTitle(entry), auditDetail(entry), auditWho(entry)]).toEqual([
    '任命：人员 韩雪梅',
    '一线员工',
    '方圆 · 翠湖花园',
  ]);
});

it('aChange_namesTheFieldsOfTheForm_andNoOthers', () => {
  const changed = { ...entry, role: null, fields: ['phone', 'skills', 'something'] };
  expect(auditDetail(changed)).toBe('手机号、技能');
});

it('whatNobodySignedInDid_isTheSystems', () => {
  expect(auditWho({ ...entry, actorName: null, estateName: null })).toBe('系统 · 全公司');
});
