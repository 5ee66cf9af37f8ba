/** 挂起原因: what the work waits for. */
export const SUSPENSION_REASON_KINDS = ['parts', 'thirdParty', 'ownerAbsent', 'weather', 'other'] as const;
export type SuspensionReasonKind = (typeof SUSPENSION_REASON_KINDS)[number];
