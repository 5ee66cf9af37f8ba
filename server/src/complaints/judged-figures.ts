import { type AnswerFigure, isAnswerFigure, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import type { DangerAnswered } from '@yingsheng/shared/complaint/danger-question';
import { monthStartsAt, monthsLater } from '@yingsheng/shared/month';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { TimelineEntry } from './entities/timeline-entry';
import { TriageCorrection } from './entities/triage-correction';

type OutcomeFigure = Exclude<JudgedFigure, 'judged' | 'checked' | 'asked' | AnswerFigure>;
type Rows = SelectQueryBuilder<ObjectLiteral>;

/**
 * 数的和列的是同一批: what makes a complaint count under a figure of how messages were judged. `c` is its alias. What was
 * judged is compared with what it is now, whoever set that right: the person who filed it, or staff.
 */
export function judgedCondition(rows: Rows, figure: JudgedFigure, c: string): string {
  const judged = `${c}.judgedUrgency IS NOT NULL`;
  if (figure === 'judged') return judged;
  if (figure === 'asked') return `${judged} AND ${isTrue(`${c}.isJudgedUnsure`)}`;
  if (isAnswerFigure(figure)) return `${judged} AND ${answerCondition(rows, figure, c)}`;
  const checked = `${judged} AND ${checkedByStaff(rows, c)}`;
  return figure === 'checked' ? checked : `${checked} AND ${outcomeCondition(figure, c)}`;
}

/** 追问了怎么答、后来怎样. */
function answerCondition(rows: Rows, figure: AnswerFigure, c: string): string {
  const said = (answer: DangerAnswered): string => `${c}.dangerAnswer = '${answer}'`;
  switch (figure) {
    case 'answeredYes':
      return said('yes');
    case 'answeredUnknown':
      return said('unknown');
    case 'answeredNo':
      return said('no');
    case 'answeredNoRaised':
      return `${said('no')} AND ${raisedByStaff(rows, c)}`;
    case 'unanswered':
      return said('none');
    case 'unansweredDanger':
      return `${said('none')} AND ${raisedByStaff(rows, c)}`;
    case 'unansweredHarmless':
      return `${said('none')} AND ${foundHarmless(rows, c)}`;
    case 'unansweredOpen':
      return `${said('none')} AND ${c}.dangerDoubt IS NOT NULL AND ${c}.status <> 'closed'`;
  }
}

function outcomeCondition(figure: OutcomeFigure, c: string): string {
  const wasDanger = `${c}.judgedUrgency = 'lifeSafety'`;
  const isDanger = `${c}.urgency = 'lifeSafety'`;
  const missed = `NOT (${wasDanger}) AND ${isDanger}`;
  switch (figure) {
    case 'categoryStayed':
      return `${c}.category = ${c}.judgedCategory`;
    case 'categoryChanged':
      return `${c}.category <> ${c}.judgedCategory`;
    case 'urgencyStayed':
      return `${c}.urgency = ${c}.judgedUrgency`;
    case 'urgencyChanged':
      return `${c}.urgency <> ${c}.judgedUrgency`;
    case 'dangerFound':
      return `${wasDanger} AND ${isDanger}`;
    case 'dangerMissed':
      return missed;
    case 'dangerMissedAsked':
      return `${missed} AND ${isTrue(`${c}.isJudgedUnsure`)}`;
    case 'falseAlarm':
      return `${wasDanger} AND NOT (${isDanger})`;
  }
}

/** 有人看过: a colleague answered it, or set something right; what nobody looked at says nothing about the judging. */
export function checkedByStaff(rows: Rows, c: string): string {
  const corrected = rows
    .subQuery()
    .select('1')
    .from(TriageCorrection, 'correction')
    .where(`correction.complaintId = ${c}.id`)
    .getQuery();
  return `(${c}.firstRespondedAt IS NOT NULL OR EXISTS ${corrected})`;
}

/** A colleague said that it is a danger, which it was not filed as. */
function raisedByStaff(rows: Rows, c: string): string {
  const raised = rows
    .subQuery()
    .select('1')
    .from(TriageCorrection, 'raising')
    .where(`raising.complaintId = ${c}.id AND raising.toUrgency = 'lifeSafety' AND raising.fromUrgency <> 'lifeSafety'`)
    .getQuery();
  return `EXISTS ${raised}`;
}

/** A colleague found out that it is none, and wrote how. */
function foundHarmless(rows: Rows, c: string): string {
  const found = rows
    .subQuery()
    .select('1')
    .from(TimelineEntry, 'finding')
    .where(`finding.complaintId = ${c}.id AND finding.action = 'confirmHarmless'`)
    .getQuery();
  return `EXISTS ${found}`;
}

/** Filed in that month. */
export function inMonth(rows: Rows, c: string, month: string): void {
  rows.andWhere(`${c}.submittedAt >= :monthStart AND ${c}.submittedAt < :monthEnd`, {
    monthStart: monthStartsAt(month),
    monthEnd: monthStartsAt(monthsLater(month, 1)),
  });
}

/** Columns of truth are numbers in every database here. */
const isTrue = (column: string): string => `${column} = 1`;
