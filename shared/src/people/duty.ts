/** 值班与请假 */

/** 一班最长一整天：再长就没人知道谁真的在。 */
export const SHIFT_MAX_HOURS = 24;

/** More than an estate's staff works in a week. */
export const ARRANGED_SHIFTS_MAX = 1000;

/** 手上未完成的工单到了这个数，系统不再自动派给他。 */
export const LOAD_CAP_MIN = 1;
export const LOAD_CAP_MAX = 50;

/** 请假事由 */
export const ABSENCE_KINDS = ['sick', 'personal', 'annual', 'timeOff', 'training', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** Longer than this is no absence but a departure. */
export const ABSENCE_MAX_DAYS = 366;
export const ABSENCE_NOTE_MAX_LENGTH = 100;

/** 病假自己说了就算，当场生效；其余的要负责人同意，不然谁都能靠请假躲工单。 */
export const ABSENCE_KINDS_EFFECTIVE_AT_ONCE: readonly AbsenceKind[] = ['sick'];

export const ABSENCE_STATUSES = ['requested', 'granted', 'refused', 'cancelled'] as const;
export type AbsenceStatus = (typeof ABSENCE_STATUSES)[number];
