import type { ComponentType } from 'react';
import { HouseholdsPanel } from './households-panel';
import { RosterPanel } from './roster-panel';
import { StaffPanel } from './staff-panel';

export interface PeoplePanelProps {
  readonly estateId: string;
}

interface PeopleTab {
  /** In the address: `/manager/people/index?tab=roster`. */
  readonly value: string;
  readonly label: string;
  readonly Panel: ComponentType<PeoplePanelProps>;
}

/** Whom the estate has, in the order of the tab bar. */
export const PEOPLE_TABS = [
  { value: 'households', label: '住户', Panel: HouseholdsPanel },
  { value: 'staff', label: '人员', Panel: StaffPanel },
  { value: 'roster', label: '值班表', Panel: RosterPanel },
] as const satisfies readonly PeopleTab[];
