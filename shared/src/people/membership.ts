/** 与房屋的关系 */
export const MEMBERSHIP_KINDS = ['owner', 'family', 'tenant'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/**
 * How it was confirmed that a person belongs to a room: `phone`, a proven number that is registered on it; `register`, a
 * name and number as the books have them; `desk`, a colleague who checked; `owner`, an invitation; `roomCode`, the code of
 * the letter; `records`, taken over from before.
 */
export const MEMBERSHIP_CONFIRMATIONS = ['phone', 'register', 'desk', 'owner', 'roomCode', 'records'] as const;
export type MembershipConfirmation = (typeof MEMBERSHIP_CONFIRMATIONS)[number];

/** `self`: the person left; `expired`: the agreed day came; `sold`: a new owner took the room over. */
export const MEMBERSHIP_ENDS = ['self', 'owner', 'desk', 'expired', 'sold', 'register'] as const;
export type MembershipEnd = (typeof MEMBERSHIP_ENDS)[number];

/** How a room came to be on the books. */
export const REGISTER_SOURCES = ['import', 'desk'] as const;
export type RegisterSource = (typeof REGISTER_SOURCES)[number];
