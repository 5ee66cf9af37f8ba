/** 常用理由: of every action that asks staff for one, what is mostly said; a tap adds it to what is written. */
export const CORRECTION_REASONS = ['到现场看过', '打电话问过业主', '看照片判断', '反映的是另一类问题'] as const;
