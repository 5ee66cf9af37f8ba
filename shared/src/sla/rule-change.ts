/**
 * 规则变更：放宽承诺、降低抽访、抽掉升级的某一级，是被考核的人改考核的尺子，要公司品质部批准，并且次日起才算。
 * 收紧的立即生效。放宽还是收紧，只在这里判定。
 */
import { CATEGORY_LABEL, CLOCK_KIND_LABEL, LADDER_ROLE_LABEL, LIMIT_CLASS_LABEL, URGENCY_LABEL } from '../labels.zh';
import { durationText } from '../written-time';
import { BOUNDED_FIELDS, type BoundedField } from './company-bounds';
import { LADDER_CLOCK_KINDS, LADDER_ROLES, type Ladder, type LadderClockKind, type LadderRole } from './ladder';
import { LIMIT_CLASSES, type Limits, limitsFor, type PromisedLimits } from './policy';

export const RULE_KINDS = ['promises', 'share', 'ladder'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What stands in the place of a rule, by its kind. */
export interface RuleValues {
  promises: PromisedLimits;
  /** 抽访比例: percent of the closings that no rule asks a call for. */
  share: number;
  ladder: Ladder;
}

export const RULE_CHANGE_STATUSES = ['direct', 'waiting', 'approved', 'refused', 'withdrawn', 'stale'] as const;
/** `direct`: weakens nothing, in force at once. `stale`: the rule became another meanwhile. */
export type RuleChangeStatus = (typeof RULE_CHANGE_STATUSES)[number];

/** One thing that changes, in words. */
export interface ChangeLine {
  label: string;
  from: string;
  to: string;
  /** Less is promised, asked or told than before. */
  isWeaker: boolean;
}

/** What changes from one to the other, in the order in which the rule is read; empty: nothing. */
export function changeLines<Kind extends RuleKind>(
  kind: Kind,
  before: RuleValues[Kind],
  after: RuleValues[Kind],
): ChangeLine[] {
  switch (kind) {
    case 'promises':
      return promiseLines(before as PromisedLimits, after as PromisedLimits);
    case 'share':
      return shareLines(before as number, after as number);
    default:
      return ladderLines(before as Ladder, after as Ladder);
  }
}

/** 放宽: any one thing is weaker; whatever else is stricter does not make up for it. */
export function weakens<Kind extends RuleKind>(kind: Kind, before: RuleValues[Kind], after: RuleValues[Kind]): boolean {
  return changeLines(kind, before, after).some(({ isWeaker }) => isWeaker);
}

const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;
const FIELD_LABEL: Readonly<Record<BoundedField, string>> = {
  firstResponseMinutes: '首次响应',
  onSiteMinutes: '到场',
  resolutionMinutes: '解决',
  progressUpdateMinutes: '告知进展',
  suspensionMaxMinutes: '挂起最长',
};
const TIME_LABEL: Readonly<Record<Limits['time'], string>> = {
  roundTheClock: '24 小时计时',
  working: '按工作时间计时',
};

function promiseLines(before: PromisedLimits, after: PromisedLimits): ChangeLine[] {
  const single = [...before.overrides, ...after.overrides].filter(
    (row, index, rows) =>
      rows.findIndex(({ category, urgency }) => category === row.category && urgency === row.urgency) === index,
  );
  return [
    ...LIMIT_CLASSES.flatMap((limitClass) =>
      limitLines(shortName(LIMIT_CLASS_LABEL[limitClass]), before.limits[limitClass], after.limits[limitClass]),
    ),
    // A category of its own is measured by what it is promised in all: also where the row for it goes, or comes.
    ...single.flatMap(({ category, urgency }) =>
      limitLines(
        `${CATEGORY_LABEL[category]}（${URGENCY_LABEL[urgency]}）`,
        limitsFor(before, category, urgency),
        limitsFor(after, category, urgency),
      ),
    ),
  ];
}

/** `危及安全（困人、燃气、火情、触电）` is called `危及安全`. */
function shortName(label: string): string {
  return label.replace(/（.*）$/, '');
}

function limitLines(name: string, before: Limits, after: Limits): ChangeLine[] {
  const fields = BOUNDED_FIELDS.flatMap((field): ChangeLine[] => {
    const [from, to] = [before[field], after[field]];
    if (from === to) return [];
    const isWeaker = from !== null && (to === null || to > from);
    const words = (minutes: number | null, { time }: Limits) => promisedText(minutes, timeOf(field, time));
    return [{ label: `${name} · ${FIELD_LABEL[field]}`, from: words(from, before), to: words(to, after), isWeaker }];
  });
  if (before.time === after.time) return fields;
  const isWeaker = after.time === 'working';
  return [...fields, { label: `${name} · 计时`, from: TIME_LABEL[before.time], to: TIME_LABEL[after.time], isWeaker }];
}

/** A suspension is counted by day and night, whatever the rest is counted in. */
export function timeOf(field: BoundedField, time: Limits['time']): Limits['time'] {
  return field === 'suspensionMaxMinutes' ? 'roundTheClock' : time;
}

/** `2 天`; in working time, where 48 hours are no two days, `48 小时工作时间`. */
export function promisedText(minutes: number | null, time: Limits['time']): string {
  if (minutes === null) return '不承诺';
  if (time === 'roundTheClock' || minutes < DAY_MINUTES) return durationText(minutes);
  const rest = minutes % HOUR_MINUTES;
  return `${Math.floor(minutes / HOUR_MINUTES)} 小时${rest === 0 ? '' : ` ${rest} 分钟`}工作时间`;
}

function shareLines(before: number, after: number): ChangeLine[] {
  if (before === after) return [];
  return [{ label: '其余办结件的抽访比例', from: `${before}%`, to: `${after}%`, isWeaker: after < before }];
}

/** Whoever was told is still told, no later and no less often. */
function ladderLines(before: Ladder, after: Ladder): ChangeLine[] {
  return LADDER_CLOCK_KINDS.flatMap((kind) =>
    LADDER_ROLES.flatMap((role): ChangeLine[] => {
      const [from, to] = [percentsOf(before, kind, role), percentsOf(after, kind, role)];
      if (from.join() === to.join()) return [];
      const isWeaker = from.some((percent, index) => (to[index] ?? Number.POSITIVE_INFINITY) > percent);
      const label = `${CLOCK_KIND_LABEL[kind]} · 告诉${LADDER_ROLE_LABEL[role]}`;
      return [{ label, from: percentsText(from), to: percentsText(to), isWeaker }];
    }),
  );
}

function percentsOf(ladder: Ladder, kind: LadderClockKind, role: LadderRole): number[] {
  return ladder
    .filter((step) => step.clockKind === kind && step.role === role)
    .map(({ percent }) => percent)
    .sort((one, other) => one - other);
}

function percentsText(percents: readonly number[]): string {
  return percents.length === 0 ? '不告诉' : `时限用到 ${percents.map((percent) => `${percent}%`).join('、')} 时`;
}
