import type { CategoryCode } from '../complaint/category';
import type { ComplaintStatus } from '../complaint/status';
import type { Instant } from './common';
import type { PlaceInput } from './complaint';

/** `POST /api/same-matters`: what is being written, before it is sent. */
export interface SameMattersRequest {
  estateId: string;
  text: string;
  place: PlaceInput;
  /** As the person chose it; absent: judged by the text. */
  category?: CategoryCode;
}

/** What is told of an open matter to a neighbour who may mean the same: nobody's words, no room, no reporter. */
export interface SameMatterView {
  /** What kind of thing it is that can be joined. */
  kind: 'complaint';
  /** To join it: `joinId` of the submission. */
  id: string;
  category: CategoryCode;
  /** As the directory names it: `3 栋电梯厅 · 东侧电梯`. */
  placeText: string;
  submittedAt: Instant;
  status: ComplaintStatus;
  /** 已有 N 户反映 */
  householdCount: number;
  /** Who works on it; `null` while nobody does. */
  handlerName: string | null;
  /** When it is expected to be solved; `null` where nothing is promised that still lies ahead. */
  expectedAt: Instant | null;
  /** Why it looks the same: `同一部电梯`, `同为停水`, `相隔 20 分钟内`. */
  reasons: string[];
}

/** `POST /api/desk/same-matters`, `GET /api/complaints/:id/same-matters`: the same for staff, who may open it. */
export interface SameMatterForStaff extends SameMatterView {
  number: string;
  /** First words of the text. */
  title: string;
}
