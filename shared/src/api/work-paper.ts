/** 纸面单据: 派工单 goes along to the door, 验收单 is signed there. */
export const WORK_PAPERS = ['dispatchSlip', 'completionSlip'] as const;
export type WorkPaper = (typeof WORK_PAPERS)[number];

export const PAPER_SIZES = ['A5', 'A4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** `GET /api/work-orders/:id/paper`: a PDF, with what the asking person may read of the order on the screen. */
export interface WorkPaperQuery {
  paper: WorkPaper;
  size: PaperSize;
}

export const WORK_PAPER_LABEL: Readonly<Record<WorkPaper, string>> = {
  dispatchSlip: '派工单',
  completionSlip: '验收单',
};
