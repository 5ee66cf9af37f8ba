import type { ListFigure } from '../board/figure';
import type { JudgedFigure } from '../board/judged-figure';
import type { CategoryCode, CategoryGroup } from '../complaint/category';
import type { Channel, FiledBy } from '../complaint/channel';
import type { CloseReason, ComplaintStatus } from '../complaint/status';
import type { Urgency } from '../complaint/urgency';

/** `GET /api/complaints` */
export interface ComplaintListQuery {
  /** `managed`: all of the estates whose boards the person may see, and nothing of any other. */
  scope?: 'mine' | 'estate' | 'owned' | 'managed';
  estateId?: string;
  state?: 'open' | 'closed' | ComplaintStatus;
  category?: CategoryCode;
  /** All categories of one group. */
  group?: CategoryGroup;
  urgency?: Urgency;
  buildingId?: string;
  /** 公共区域: what belongs to no building. */
  isInPublic?: boolean;
  /** 怎么来的. */
  channel?: Channel;
  /** Told by residents themselves, or entered by staff, by whatever channel. */
  filedBy?: FiledBy;
  /** 怎么关闭的. */
  closeReason?: CloseReason;
  ownerId?: string;
  handlerId?: string;
  /** 哪一户的: at their home, or reported from it, where the asking person may know that. */
  householdId?: string;
  isOverdue?: boolean;
  /** Exactly what the figure of this name on a board counts. */
  figure?: ListFigure;
  /** The figure of that week instead of the last 90 days: `2026-11-23`, the day it starts on. */
  week?: string;
  /** Exactly what the figure of this name counts among how messages were judged. */
  judged?: JudgedFigure;
  /** As the words were judged, whatever it is now. */
  judgedCategory?: CategoryCode;
  /** Submitted in that month of Shanghai: `2026-11`. */
  month?: string;
  /** Submitted in the last so many days. */
  days?: number;
  query?: string;
  cursor?: string;
  limit?: number;
}

/**
 * `GET /api/complaints/unread`: messages of others in matters that are not over, since the asker last had each before
 * them. Nothing is counted twice: a matter that one answers for is not counted again as work.
 */
export interface UnreadMessages {
  /** In what one has reported, or somebody else has reported for one. */
  own: number;
  /** In what one answers for. */
  owned: number;
  /** In what one has in hand. */
  worked: number;
}

/** `GET /api/complaints/count`: by the filters of the list, on all its pages. */
export interface ComplaintCount {
  total: number;
}
