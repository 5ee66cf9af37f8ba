import type { MembershipKind } from '@yingsheng/shared/people/membership';

const PHONE = /^1[3-9]\d{9}$/;

/** What somebody with a letter says of themselves. */
export interface Holder {
  kind: MembershipKind | null;
  name: string;
  phone: string;
}

/** What is still to be done, as the button says it; `null`: nothing. */
export function lackOf({ kind, name, phone }: Holder): string | null {
  if (kind === null) return '请选择业主、家人或租客';
  if (name.trim() === '') return '请写上姓名';
  return kind === 'owner' && !PHONE.test(phone.replace(/\D/g, '')) ? '请写上 11 位手机号' : null;
}
