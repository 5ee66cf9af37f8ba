import type { ComponentType } from 'react';
import { BoundsPanel } from './bounds/bounds-panel';
import { CalendarPanel } from './calendar-panel';
import { ChangesPanel } from './changes/changes-panel';
import { DispatchRules } from './dispatch/dispatch-rules';
import { LadderPanel } from './ladder/ladder-panel';
import { PromisesPanel } from './promises-panel';
import { WeatherPanel } from './weather-panel';

export interface RulePanelProps {
  readonly estateId: string;
}

interface RuleTab {
  /** In the address: `/manager/rules/index?tab=promises`. */
  readonly value: string;
  readonly label: string;
  readonly Panel: ComponentType<RulePanelProps>;
}

/** What can be ruled for an estate, in the order of the tab bar. */
export const RULE_TABS = [
  { value: 'promises', label: '服务承诺', Panel: PromisesPanel },
  { value: 'weather', label: '红色预警', Panel: WeatherPanel },
  { value: 'calendar', label: '工作日历', Panel: CalendarPanel },
  { value: 'ladder', label: '升级阶梯', Panel: LadderPanel },
  { value: 'dispatch', label: '派单规则', Panel: DispatchRules },
  { value: 'changes', label: '规则变更', Panel: ChangesPanel },
  { value: 'bounds', label: '公司上限', Panel: BoundsPanel },
] as const satisfies readonly RuleTab[];
