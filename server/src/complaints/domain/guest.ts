/** 没有登录的反映人: acts by the follow-up code of one matter, is nobody to any other, and has no account. */
import type { Asker, ComplaintState } from './facts';

/** Stands in the timeline for whoever reported the matter without an account. */
export const GUEST_ID = 'guest';

/** What whoever gave no name is called, whether they wrote or rang. */
export const UNNAMED_GUEST = '反映人';

export function nameOfGuest({ callerName }: Pick<ComplaintState, 'callerName'>): string {
  return callerName ?? UNNAMED_GUEST;
}

/** Holds no role anywhere. */
export const GUEST = { personId: GUEST_ID, grants: [], departmentId: null } as const satisfies Asker;

/** The facts as the holder of the code stands to them; to be decided and looked upon, never to be written. */
export function withGuestAsReporter<Facts extends { readonly complaint: ComplaintState }>(facts: Facts): Facts {
  return { ...facts, complaint: { ...facts.complaint, reporterId: GUEST_ID } };
}

/** Whom nobody at the desk heard: the number they left; `null` for all who signed in or called. */
export function guestPhoneOf({
  reporterId,
  registeredById,
  callerPhone,
}: Pick<ComplaintState, 'reporterId' | 'registeredById' | 'callerPhone'>): string | null {
  return reporterId === null && registeredById === null ? callerPhone : null;
}
