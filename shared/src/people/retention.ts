/** 保存多久: months after the end, by kind of what is kept; 0: until somebody asks for its deletion. */
export interface RetentionMonths {
  /** Names, phones, words and pictures of matters, after they were closed. */
  readonly complaint: number;
  /** The same of matters that were reported without an account. */
  readonly guest: number;
  /** Former memberships, ended entries of the books, decided requests and used invitations. */
  readonly former: number;
  /** Notices, and messages that were sent. */
  readonly message: number;
}

/** Three years: as long as claims can be brought (《民法典》第一百八十八条); less where nobody could follow up any more. */
export const DEFAULT_RETENTION: RetentionMonths = { complaint: 36, guest: 12, former: 36, message: 24 };
