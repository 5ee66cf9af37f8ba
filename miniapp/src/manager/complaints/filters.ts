import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { LIST_FIGURES, type ListFigure } from '@yingsheng/shared/board/figure';
import { WEEK } from '@yingsheng/shared/board/week';
import {
  CATEGORY_CODES,
  CATEGORY_GROUPS,
  type CategoryCode,
  type CategoryGroup,
} from '@yingsheng/shared/complaint/category';
import { CHANNELS, type Channel, FILED_BY, type FiledBy } from '@yingsheng/shared/complaint/channel';
import {
  CLOSE_REASONS,
  type CloseReason,
  COMPLAINT_STATUSES,
  type ComplaintStatus,
} from '@yingsheng/shared/complaint/status';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';

/** What a manager may narrow the list by; an absent key means "all". */
export interface ComplaintFilters {
  readonly state?: 'open' | 'closed' | ComplaintStatus;
  readonly category?: CategoryCode;
  readonly group?: CategoryGroup;
  readonly urgency?: Urgency;
  readonly buildingId?: string;
  readonly ownerId?: string;
  readonly handlerId?: string;
  readonly isOverdue?: true;
  /** 公共区域. */
  readonly isInPublic?: true;
  readonly channel?: Channel;
  readonly filedBy?: FiledBy;
  readonly closeReason?: CloseReason;
  /** Exactly what the figure of this name on a board counts, of that week where there is one. */
  readonly figure?: ListFigure;
  readonly week?: string;
  /** Of all the estates that are looked at, this one alone. */
  readonly estateId?: string;
  /** Submitted in the last 30 days. */
  readonly days?: 30;
  readonly query?: string;
}

/** Buildings and people belong to one estate: filtering by them means nothing in another. */
export const OF_ONE_ESTATE = { buildingId: undefined, ownerId: undefined, handlerId: undefined };

const STATES: readonly string[] = ['open', 'closed', ...COMPLAINT_STATUSES];

function oneOf<T extends string>(value: string | undefined, known: readonly string[]): T | undefined {
  return value !== undefined && known.includes(value) ? (value as T) : undefined;
}

function textOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Before anybody has chosen anything: what is not over, and of that first what burns. */
export const AT_FIRST: ComplaintFilters = { state: 'open' };

/** Reads an address; what it does not know it drops, so that an old or mistyped link still shows a list. */
export function parseFilters(params: Readonly<Record<string, string | undefined>>): ComplaintFilters {
  return dropEmpty({
    state: oneOf<NonNullable<ComplaintFilters['state']>>(params.state, STATES),
    category: oneOf<CategoryCode>(params.category, CATEGORY_CODES),
    group: oneOf<CategoryGroup>(params.group, CATEGORY_GROUPS),
    urgency: oneOf<Urgency>(params.urgency, URGENCIES),
    buildingId: textOf(params.buildingId),
    ownerId: textOf(params.ownerId),
    handlerId: textOf(params.handlerId),
    isOverdue: params.isOverdue === 'true' ? true : undefined,
    isInPublic: params.isInPublic === 'true' ? true : undefined,
    channel: oneOf<Channel>(params.channel, CHANNELS),
    filedBy: oneOf<FiledBy>(params.filedBy, FILED_BY),
    closeReason: oneOf<CloseReason>(params.closeReason, CLOSE_REASONS),
    figure: oneOf<ListFigure>(params.figure, LIST_FIGURES),
    week: WEEK.test(params.week ?? '') ? params.week : undefined,
    estateId: textOf(params.estateId),
    days: params.days === '30' ? 30 : undefined,
    query: textOf(params.query),
  });
}

/** `state=open&isOverdue=true`; always in the same order, so that equal filters give equal addresses. */
export function filtersToQuery(filters: ComplaintFilters): string {
  return Object.entries(dropEmpty(filters))
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&');
}

/** Sets or (with `undefined`) clears some filters. */
export function withFilters(
  filters: ComplaintFilters,
  change: { [K in keyof ComplaintFilters]?: ComplaintFilters[K] | undefined },
): ComplaintFilters {
  return dropEmpty({ ...filters, ...change });
}

export function filterCount(filters: ComplaintFilters): number {
  return Object.keys(dropEmpty(filters)).length;
}

/** `estateId`: `null` looks at all the estates that the person manages. */
export function toListQuery(filters: ComplaintFilters, estateId: string | null): ComplaintListQuery {
  return { scope: 'managed', ...(estateId === null ? {} : { estateId }), ...dropEmpty(filters) };
}

function dropEmpty(filters: { [K in keyof ComplaintFilters]?: ComplaintFilters[K] | undefined }): ComplaintFilters {
  const kept = Object.entries({ ...EMPTY_ORDER, ...filters }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return Object.fromEntries(kept) as ComplaintFilters;
}

/** Gives the keys their order. */
const EMPTY_ORDER: Readonly<Record<keyof ComplaintFilters, undefined>> = {
  state: undefined,
  category: undefined,
  group: undefined,
  urgency: undefined,
  buildingId: undefined,
  ownerId: undefined,
  handlerId: undefined,
  isOverdue: undefined,
  isInPublic: undefined,
  channel: undefined,
  filedBy: undefined,
  closeReason: undefined,
  figure: undefined,
  week: undefined,
  estateId: undefined,
  days: undefined,
  query: undefined,
};
