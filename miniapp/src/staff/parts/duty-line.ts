import type { Me } from '@yingsheng/shared/api/auth';

/** `值班中 · 工程部`, after the title of a staff page. */
export function dutyLine(me: Me | null): string {
  const duty = me?.isOnDuty ? '值班中' : '未值班';
  return me?.department ? `${duty} · ${me.department.name}` : duty;
}
