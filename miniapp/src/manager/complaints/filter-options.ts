import type { StaffMember } from '@yingsheng/shared/api/directory';
import { LIST_FIGURES, type ListFigure } from '@yingsheng/shared/board/figure';
import {
  CATEGORY_GROUPS,
  CATEGORY_TREE,
  type CategoryCode,
  type CategoryGroup,
} from '@yingsheng/shared/complaint/category';
import { CHANNELS, type Channel, FILED_BY, type FiledBy } from '@yingsheng/shared/complaint/channel';
import { CLOSE_REASONS, type CloseReason, COMPLAINT_STATUSES } from '@yingsheng/shared/complaint/status';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import {
  CATEGORY_GROUP_LABEL,
  CATEGORY_LABEL,
  CHANNEL_LABEL,
  CLOSE_REASON_LABEL,
  COMPLAINT_STATUS_LABEL,
  FILED_BY_LABEL,
  LIST_FIGURE_LABEL,
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

/** Shown for the figure that was opened; which there are is a matter of the boards. */
export const FIGURE_OPTIONS: readonly Option<ListFigure>[] = LIST_FIGURES.map((figure) => ({
  value: figure,
  label: LIST_FIGURE_LABEL[figure],
}));

export const CHANNEL_OPTIONS: readonly Option<Channel>[] = CHANNELS.map((channel) => ({
  value: channel,
  label: CHANNEL_LABEL[channel],
}));

export const FILED_BY_OPTIONS: readonly Option<FiledBy>[] = FILED_BY.map((filedBy) => ({
  value: filedBy,
  label: FILED_BY_LABEL[filedBy],
}));

export const CLOSE_REASON_OPTIONS: readonly Option<CloseReason>[] = CLOSE_REASONS.map((reason) => ({
  value: reason,
  label: CLOSE_REASON_LABEL[reason],
}));

/** Colleagues under their departments. */
export function staffOptions(staff: readonly StaffMember[]): Option<string>[] {
  return [...staff]
    .sort((a, b) => a.department.name.localeCompare(b.department.name) || a.name.localeCompare(b.name))
    .map(({ personId, name, department }) => ({ value: personId, label: name, group: department.name }));
}
