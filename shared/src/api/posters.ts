/** `none`: the company has no mini-program; `missing`: WeChat gave no code for it now, the page carries only the other one. */
export const MINI_PROGRAM_CODE_STATES = ['printed', 'missing', 'none'] as const;
export type MiniProgramCodeState = (typeof MINI_PROGRAM_CODE_STATES)[number];

/** Header of `GET /api/estates/:estateId/poster?areaId=`, whose body is a PDF of one page: a `MiniProgramCodeState`. */
export const MINI_PROGRAM_CODE_HEADER = 'x-mini-program-code';
