import type { AuditEntryView } from '@yingsheng/shared/api/audit';
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { AUDIT_ACTION_LABEL, AUDIT_SUBJECT_LABEL } from '@yingsheng/shared/people/audit-labels.zh';

/** Fields as the forms call them; what is not here is not named. */
const FIELD_LABEL: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '手机号',
  workPhone: '工作电话',
  departmentId: '部门',
  skills: '技能',
  zones: '负责的楼栋',
  loadCap: '接单上限',
};

/** `任命：人员 韩雪梅` */
export function auditTitle({ action, subjectKind, subjectName }: AuditEntryView): string {
  return `${AUDIT_ACTION_LABEL[action]}：${AUDIT_SUBJECT_LABEL[subjectKind]} ${subjectName}`;
}

/** What exactly, as far as it is recorded; empty where the title says it all. */
export function auditDetail({ role, fields, aboutName, subjectKind }: AuditEntryView): string {
  const known = subjectKind === 'person' ? fields.flatMap((field) => FIELD_LABEL[field] ?? []) : [];
  const parts = [role === null ? '' : ROLE_LABEL[role], known.join('、'), aboutName ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `系统` is whatever nobody signed in did: the command line, the set-up, a job. */
export function auditWho({ actorName, estateName }: AuditEntryView): string {
  return `${actorName ?? '系统'} · ${estateName ?? '全公司'}`;
}
