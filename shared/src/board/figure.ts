/**
 * 看板上数的是什么: each figure of the company board is by the same name a filter of the list of complaints, so that
 * whoever opens a figure finds exactly what it counts. These are counted among the matters that are not closed.
 */
export const OPEN_FIGURES = ['open', 'dangerous', 'overdue', 'untaken', 'urged', 'unconfirmed'] as const;

export const BOARD_FIGURES = [...OPEN_FIGURES, 'appealed', 'rated'] as const;
export type BoardFigure = (typeof BOARD_FIGURES)[number];

/** Ratings count for so many days, and so do all rates of a board. */
export const RATE_DAYS = 90;
