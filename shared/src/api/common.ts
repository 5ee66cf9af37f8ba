/** An instant: ISO 8601 in UTC, e.g. `2026-11-23T01:32:00.000Z`. */
export type Instant = string;

/** Keyset page: pass `nextCursor` back as `cursor`; `null` at the end. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A colleague as residents and staff may see them. Phone is the dialable work number. */
export interface PersonBrief {
  id: string;
  name: string;
  departmentName: string | null;
  phone: string | null;
}

/** So much waits for that person, or for whoever is asked where nobody in particular is. */
export interface WaitsFor {
  name: string;
  count: number;
}

/** The one shape of every refused request. `message` is Chinese and says what to do instead. */
export interface ApiError {
  code: string;
  message: string;
  /** Facts of the refusal, e.g. `{ maxLength: 500 }`; field errors of a form under `fields`. */
  facts: Record<string, unknown>;
  requestId: string;
}
