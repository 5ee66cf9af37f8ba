import type { StaffMember } from '@yingsheng/shared/api/directory';
import { BOARD_FIGURES, type BoardFigure } from '@yingsheng/shared/board/figure';
import {
  CATEGORY_GROUPS,
  CATEGORY_TREE,
  type CategoryCode,
  type CategoryGroup,
} from '@yingsheng/shared/complaint/category';
import { COMPLAINT_STATUSES } from '@yingsheng/shared/complaint/status';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import {
  BOARD_FIGURE_LABEL,
  CATEGORY_GROUP_LABEL,
  CATEGORY_LABEL,
  COMPLAINT_STATUS_LABEL,
  RESOLVED_LABEL_FOR_STAFF,
  URGENCY_LABEL,
} from '@yingsheng/shared/labels.zh';
import type { Option } from '../../ui/chips';
import type { ComplaintFilters } from './filters';

type State = NonNullable<ComplaintFilters['state']>;

/** `open` stands for all that somebody still owes something; `closed` stands once, as a status. */
export const STATE_OPTIONS: readonly Option<State>[] = [
  { value: 'open', label: '未关闭' },
  ...COMPLAINT_STATUSES.map(
    (status): Option<State> => ({
      value: status,
      label: status === 'resolved' ? RESOLVED_LABEL_FOR_STAFF : COMPLAINT_STATUS_LABEL[status],
    }),
  ),
];

export const CATEGORY_OPTIONS: readonly Option<CategoryCode>[] = CATEGORY_GROUPS.flatMap((group) =>
  CATEGORY_TREE[group].codes.map(
    (code: CategoryCode): Option<CategoryCode> => ({
      value: code,
      label: CATEGORY_LABEL[code],
      group: CATEGORY_GROUP_LABEL[group],
    }),
  ),
);

export const GROUP_OPTIONS: readonly Option<CategoryGroup>[] = CATEGORY_GROUPS.map((group) => ({
  value: group,
  label: CATEGORY_GROUP_LABEL[group],
}));

export const URGENCY_OPTIONS: readonly Option<Urgency>[] = URGENCIES.map((urgency) => ({
  value: urgency,
  label: URGENCY_LABEL[urgency],
}));

export const FIGURE_OPTIONS: readonly Option<BoardFigure>[] = BOARD_FIGURES.map((figure) => ({
  value: figure,
  label: BOARD_FIGURE_LABEL[figure],
}));

/** Colleagues under their departments. */
export function staffOptions(staff: readonly StaffMember[]): Option<string>[] {
  return [...staff]
    .sort((a, b) => a.department.name.localeCompare(b.department.name) || a.name.localeCompare(b.name))
    .map(({ personId, name, department }) => ({ value: personId, label: name, group: department.name }));
}
