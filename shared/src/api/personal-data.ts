import type { MembershipKind } from '../people/membership';
import type { ExportState } from '../people/personal-data';
import type { PrivacyChoice } from './auth';
import type { Instant } from './common';

/** `GET /api/me/stored`: what is kept about the person who asks, counted from what is recorded. */
export interface StoredAboutMe {
  account: StoredAccount;
  rooms: StoredRoom[];
  complaints: StoredComplaints;
  /** Of the person's own complaints. */
  messages: { count: number };
  media: { count: number; bytes: number };
  notices: { count: number };
  roomRequests: { count: number };
  /** Where the person is signed in. */
  devices: { count: number };
  /** Each choice about the privacy guideline, the last first. */
  consents: PrivacyChoice[];
  /** `null`: not a colleague. */
  work: StoredWork | null;
  export: ExportView | null;
  /** From when on the next copy may be asked for; `null`: now. */
  nextExportAt: Instant | null;
}

export interface StoredAccount {
  name: string;
  phoneMasked: string | null;
  hasWechat: boolean;
  /** The account of a colleague. */
  account: string | null;
  email: string | null;
}

export interface StoredRoom {
  estateName: string;
  placeText: string;
  kind: MembershipKind;
  since: Instant | null;
  until: Instant | null;
  /** `null`: it holds. */
  endedAt: Instant | null;
}

export interface StoredComplaints {
  count: number;
  openCount: number;
  firstAt: Instant | null;
  lastAt: Instant | null;
}

export interface StoredWork {
  departmentName: string | null;
  shiftCount: number;
  absenceCount: number;
  workOrderCount: number;
}

/** 我的信息副本: everything of it in one zip. Asked for by `POST /api/me/exports`, fetched at `GET /api/me/exports/:id/file`. */
export interface ExportView {
  id: string;
  state: ExportState;
  askedAt: Instant;
  readyAt: Instant | null;
  /** When it is gone. */
  expiresAt: Instant | null;
  bytes: number | null;
}

/** `GET /api/me/deletion`: what would go and what would stay, before anybody asks. `POST` asks, `POST …/cancel` takes it back. */
export interface DeletionPlan {
  /** `null`: not asked for. */
  asked: { askedAt: Instant; dueAt: Instant } | null;
  /** When the account goes, asked for now or before. */
  dueAt: Instant;
  /** A colleague's account is closed by their manager, after what they have in hand was passed on. */
  isColleague: boolean;
  goes: { roomCount: number; deviceCount: number; noticeCount: number; mediaCount: number };
  stays: {
    /** Not over: the account waits for them. */
    openCount: number;
    /** Over, and kept for the time that claims can be brought. */
    closedCount: number;
    /** When the last of those is cleared; `null`: there is none, or they are kept until somebody decides. */
    closedUntil: Instant | null;
    /** Photos and videos of matters in which money was granted. */
    mediaCount: number;
  };
}
