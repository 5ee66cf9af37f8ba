/** 工单怎么离了手: nobody took it in time, a dispatcher or a ruling moved it, it was called off, or it went back to whoever had it. */
export const LOST_HOWS = ['expired', 'reassigned', 'ruled', 'cancelled', 'takenBack', 'givenBack'] as const;
export type LostHow = (typeof LOST_HOWS)[number];
