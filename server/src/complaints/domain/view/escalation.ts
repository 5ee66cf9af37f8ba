/** 升级怎么说: a resident reads what was not kept and who knows of it now; staff read of warnings too. */
import { CLOCK_KIND_LABEL, ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { BREACH_PERCENT, type LadderClockKind, type LadderRole } from '@yingsheng/shared/sla/ladder';
import { isReporter, nameOf, type Sight } from './seen';

export interface Told {
  readonly role: LadderRole;
  readonly personId: string;
}

/** What an `escalate` entry keeps: a clock's step, or the urge that brought it about. */
export type EscalationData =
  | {
      readonly clockId: string;
      readonly kind: LadderClockKind;
      readonly percent: number;
      readonly minutesLate: number | null;
      readonly told: readonly Told[];
    }
  | { readonly urgeCount: number; readonly told: readonly Told[] };

/** Not kept in time; and still not, at a later step. */
const NOT_KEPT: Readonly<Record<LadderClockKind, readonly [missed: string, still: string]>> = {
  verification: ['没能按时核实是不是险情', '仍未核实是不是险情'],
  firstResponse: ['没能按时答复您', '仍未答复您'],
  onSite: ['没能按时到场', '仍未到场'],
  resolution: ['没能按时解决', '仍未解决'],
  progressUpdate: ['没能按时告知进展', '仍未告知进展'],
  acceptOrder: ['没能按时接单', '仍未接单'],
  approval: ['没能按时审批', '仍未审批'],
  callTask: ['没能按时打电话告知', '仍未打电话告知'],
  followUpCall: ['没能按时回访', '仍未回访'],
};

export function escalationTitle(sight: Sight, data: EscalationData): string {
  const told = toldText(sight, data);
  if (!('kind' in data)) return `已催 ${data.urgeCount} 次${told}`;
  const { kind, percent } = data;
  const label = CLOCK_KIND_LABEL[kind];
  if (percent < BREACH_PERCENT) return `${label}时限已用 ${percent}%${told}`;
  if (isReporter(sight)) return `${NOT_KEPT[kind][percent > BREACH_PERCENT ? 1 : 0]}${told}`;
  return percent === BREACH_PERCENT ? `${label}已超时${told}` : `${label}已用到时限的 ${percent}%${told}`;
}

export function toldIdsIn(data: Readonly<Record<string, unknown>>): string[] {
  return 'told' in data ? (data.told as readonly Told[]).map(({ personId }) => personId) : [];
}

/** `,已提醒李建国、班组长赵国平`, `,已上报项目经理陈志远`; nothing where nobody could be told. */
function toldText(sight: Sight, data: EscalationData): string {
  const { told } = data;
  if (told.length === 0) return '';
  const names = told.map(({ role, personId }) =>
    role === 'handler' ? nameOf(sight, personId) : `${ROLE_LABEL[role]}${nameOf(sight, personId)}`,
  );
  const isWarning = 'kind' in data && data.percent < BREACH_PERCENT;
  const isAmongThemselves = told.every(({ role }) => role === 'handler');
  return `，${isWarning || isAmongThemselves ? '已提醒' : '已上报'}${names.join('、')}`;
}
