/** 注销账号：删什么，留什么，为什么。《个人信息保护法》第四十七条：法定的保存期限没满的，先停止其他处理，到期再删。 */
import { DELETION_COOL_OFF_DAYS } from '@yingsheng/shared/people/personal-data';
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { keptUntil } from './retention-days';

const DAY_MS = 86_400_000;

/** What is asked of each matter of the person. */
export interface OwnMatter {
  readonly id: string;
  readonly isOver: boolean;
  readonly closedAt: Date | null;
  /** Money was granted: its pictures are the evidence for it. */
  readonly hasMoney: boolean;
}

export interface Stays {
  /** Somebody still owes the person an answer, or the person one. */
  readonly open: readonly OwnMatter[];
  readonly closed: readonly OwnMatter[];
  readonly withPictures: readonly OwnMatter[];
}

export function whatStays(matters: readonly OwnMatter[]): Stays {
  const closed = matters.filter(({ isOver }) => isOver);
  return {
    open: matters.filter(({ isOver }) => !isOver),
    closed,
    withPictures: closed.filter(({ hasMoney }) => hasMoney),
  };
}

/** The pictures of these go with the account. */
export function withoutPictures(matters: readonly OwnMatter[]): string[] {
  return matters.filter(({ isOver, hasMoney }) => isOver && !hasMoney).map(({ id }) => id);
}

/** When the last matter loses its words too; `null`: there is none, or no time is set. */
export function closedUntil(matters: readonly OwnMatter[], months: number): Date | null {
  const days = matters.flatMap(({ isOver, closedAt }) => {
    const until = isOver && closedAt !== null ? keptUntil(closedAt, months) : null;
    return until === null ? [] : [until.getTime()];
  });
  return days.length === 0 ? null : new Date(Math.max(...days));
}

export function endOfCoolOff(askedAt: Date): Date {
  return new Date(askedAt.getTime() + DELETION_COOL_OFF_DAYS * DAY_MS);
}

/** The account waits for what is open: whoever works on it must be able to reach the person. */
export function mayGoNow(matters: readonly OwnMatter[], dueAt: Date, now: Date): boolean {
  return dueAt <= now && matters.every(({ isOver }) => isOver);
}

export function isColleague(grants: readonly { readonly role: Role }[]): boolean {
  return grants.some(({ role }) => STAFF_ROLES.some((staffRole) => staffRole === role));
}

/** 在岗的由经理办理停用: what they have in hand is passed on first. */
export function colleaguesLeaveThroughTheirManager(grants: readonly { readonly role: Role }[]): void {
  if (isColleague(grants)) throw new DomainError('PRIVACY.COLLEAGUE_LEAVES_FIRST');
}
