import type { PrivacyChoice } from '@yingsheng/shared/api/auth';
import type { StoredComplaints, StoredRoom } from '@yingsheng/shared/api/personal-data';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { PrivacyDecision } from '@yingsheng/shared/people/privacy-guideline';
import { writtenDay } from '@yingsheng/shared/written-time';

const MB = 1024 * 1024;
const DECISION: Readonly<Record<PrivacyDecision, string>> = {
  agreed: '同意',
  refused: '不同意',
  withdrawn: '撤回同意',
};

export function matterWords({ count, openCount }: Pick<StoredComplaints, 'count' | 'openCount'>): string {
  if (count === 0) return '没有';
  return openCount === 0 ? `${count} 件，都已办完` : `${count} 件，${openCount} 件还在办`;
}

export function mediaWords({ count, bytes }: { count: number; bytes: number }): string {
  return count === 0 ? '没有' : `${count} 个，共 ${sizeText(bytes)}`;
}

/** `0.1 MB`, `12 MB` */
export function sizeText(bytes: number): string {
  const size = Math.max(0.1, bytes / MB);
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} MB`;
}

export function roomWords({ estateName, placeText, kind, since, until, endedAt }: StoredRoom) {
  const from = since === null ? '' : `${writtenDay(since)} 起`;
  const parts = [
    from,
    until === null ? '' : `${writtenDay(until)} 到期`,
    endedAt === null ? '' : `${writtenDay(endedAt)} 解除`,
  ].filter((part) => part !== '');
  return {
    title: `${estateName} ${placeText}（${MEMBERSHIP_KIND_LABEL[kind]}）`,
    when: parts.length === 0 ? '绑定中' : parts.join('，'),
  };
}

export function consentWords({ version, decision }: PrivacyChoice): string {
  return `${DECISION[decision]}（${version} 版）`;
}
