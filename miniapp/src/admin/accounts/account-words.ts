import type { HeldRole, StaffAccount } from '@yingsheng/shared/api/staff-accounts';
import { jobLabel } from '@yingsheng/shared/labels.zh';
import type { AccountState } from '@yingsheng/shared/people/account';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { Tone } from '../../ui/tag';

export const STATE_WORDS: Readonly<Record<AccountState, { readonly text: string; readonly tone: Tone }>> = {
  new: { text: '还没邀请', tone: 'amber' },
  invited: { text: '等本人设密码', tone: 'blue' },
  expired: { text: '邀请过期了', tone: 'red' },
  entered: { text: '在用', tone: 'green' },
  left: { text: '已停用', tone: 'grey' },
};

/** `全公司 · 系统管理员`, `翠湖花园 · 秩序维护员` */
export function roleText(
  { role, estateName }: Pick<HeldRole, 'role' | 'estateName'>,
  department: StaffAccount['department'],
): string {
  return `${estateName ?? '全公司'} · ${jobLabel(role, department?.code)}`;
}

/** What waits, in one line; empty where nothing does. */
export function linkText({ state, linkExpiresAt }: Pick<StaffAccount, 'state' | 'linkExpiresAt'>, now: Date): string {
  if (linkExpiresAt === null) return '';
  const isOver = Date.parse(linkExpiresAt) <= now.getTime();
  const day = writtenTime(linkExpiresAt, now);
  if (state === 'entered') return isOver ? '' : `重设密码的链接 ${day} 前有效`;
  return isOver ? `邀请在 ${day} 过期了，请重发` : `邀请 ${day} 前有效`;
}
