/**
 * 请假了谁该知道：负责人总要知道，好安排人手；别人替他登记、批假、销假的，本人要知道。做的人自己不用再告诉。
 */
import { ABSENCE_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { AbsenceKind } from '@yingsheng/shared/people/duty';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { PlainNotice } from './notified-matter';

export const ABSENCE_EVENTS = [
  'AbsenceMarked',
  'LeaveRequested',
  'LeaveGranted',
  'LeaveRefused',
  'AbsenceEnded',
] as const;
export type AbsenceEvent = (typeof ABSENCE_EVENTS)[number];

export interface NotifiedAbsence {
  readonly personId: string;
  readonly personName: string;
  readonly kind: AbsenceKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly actorId: string;
  readonly occurredAt: Date;
  /** Who leads the person on their estates, with the complaints and work orders waiting for the person that this lead may count. */
  readonly leads: readonly { readonly personId: string; readonly owedCount: number }[];
}

interface Words {
  readonly title: string;
  readonly body: string;
}

export function absenceNotices(event: AbsenceEvent, absence: NotifiedAbsence): PlainNotice[] {
  const drafts = absence.leads.flatMap(({ personId, owedCount }) => {
    const words = forLead(event, absence, owedCount);
    return words === null ? [] : [draft(personId, words)];
  });
  const own = draft(absence.personId, forThePerson(event, absence));
  return [...drafts, own].filter(({ personId }) => personId !== absence.actorId);
}

function forLead(event: AbsenceEvent, absence: NotifiedAbsence, owedCount: number): Words | null {
  const { personName, kind } = absence;
  const label = ABSENCE_KIND_LABEL[kind];
  const spell = `${personName}${label}，${spellText(absence)}。`;
  switch (event) {
    case 'AbsenceMarked':
    case 'LeaveGranted':
      return { title: `${personName}${label}`, body: `${spell}${owedText(owedCount)}` };
    case 'LeaveRequested':
      return { title: `${personName}申请${label}，等您同意`, body: `${spell}请到值班表里答复。${owedText(owedCount)}` };
    case 'AbsenceEnded':
      return { title: `${personName}已销假`, body: `${personName}的${label}到此为止，可以照常排班派单。` };
    case 'LeaveRefused':
      return null;
  }
}

function forThePerson(event: AbsenceEvent, absence: NotifiedAbsence): Words {
  const label = ABSENCE_KIND_LABEL[absence.kind];
  const spell = `${label}，${spellText(absence)}。`;
  const titles: Readonly<Record<AbsenceEvent, string>> = {
    AbsenceMarked: '已为您登记请假',
    LeaveRequested: '已为您提出请假',
    LeaveGranted: '您的请假已同意',
    LeaveRefused: '您的请假没有同意',
    AbsenceEnded: '已为您销假',
  };
  const advice = event === 'LeaveRefused' ? '如有疑问，请与负责人当面沟通。' : '';
  return { title: titles[event], body: `${spell}${advice}` };
}

function spellText({ startsAt, endsAt, occurredAt }: NotifiedAbsence): string {
  return `${writtenTime(startsAt, occurredAt)} 至 ${writtenTime(endsAt, occurredAt)}`;
}

/** 请假不等于事情没了: said with the absence, so that nothing is silently dropped. */
function owedText(owedCount: number): string {
  return owedCount === 0 ? '' : `手上还有 ${owedCount} 件没了结的事，请安排改派或交接。`;
}

function draft(personId: string, words: Words): PlainNotice {
  return { personId, ...words, complaintId: null, workOrderId: null };
}
