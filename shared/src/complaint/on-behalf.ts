/** 替人反映: what one person reports about another's home, and by whose leave. */

/** 是本人的什么人: what whoever reports it is to the person. */
export const RELATIONS = [
  'child',
  'spouse',
  'parent',
  'sibling',
  'grandchild',
  'relative',
  'carer',
  'neighbour',
  'other',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** 同意代报的文字, by version; a matter keeps which one was agreed to. What was shown to people is never changed, only followed. */
export const CONSENT_TEXTS = {
  '1': '本人知道并同意由我代为反映这件事，也同意我把姓名、电话和房号告诉物业，用来处理这件事。',
} as const;
export type ConsentVersion = keyof typeof CONSENT_TEXTS;
export const CONSENT_VERSIONS = Object.keys(CONSENT_TEXTS) as ConsentVersion[];
/** What is asked for now. */
export const CONSENT_VERSION: ConsentVersion = '1';

/** 本人的答复: takes it over, or did not agree. */
export const FILING_ANSWERS = ['takenOver', 'objected'] as const;
export type FilingAnswer = (typeof FILING_ANSWERS)[number];

export const PERSON_NAME_MAX_LENGTH = 20;
/** So many in a day and a night by one person for others; danger is never counted. */
export const FILINGS_FOR_OTHERS_MAX_COUNT = 5;
export const FILINGS_FOR_OTHERS_WINDOW_HOURS = 24;
