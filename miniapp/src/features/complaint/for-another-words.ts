import type { ComplaintDetail, OnBehalfOfView } from '@yingsheng/shared/api/complaint';
import { RELATION_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { ForAnother } from './submit-draft';

/** 替谁反映, as the form says it. */
export function forWhomWords({ name, phone }: ForAnother): string {
  const words = [name.trim(), phone.trim()].filter((part) => part !== '').join(' ');
  return words === '' ? '家人（没写姓名）' : words;
}

type Filed = Pick<ComplaintDetail, 'onBehalfOf' | 'reporter'>;

export type Fact = readonly [label: string, value: string];

/** For staff: whom it is about, whether they can be spoken to here, who filed it and by whose leave. Empty: nobody filed it. */
export function filingFacts({ onBehalfOf: view, reporter }: Filed, at: Date): Fact[] {
  if (view === null) return [];
  const { name, phoneMasked, relation, filedBy, consent, answer, isTold } = view;
  const who = [name ?? '没有写姓名', phoneMasked].filter((part) => part !== null).join(' ');
  // Once the person has answered, the number on the matter is theirs.
  const filerPhone = answer === null ? (reporter?.phoneMasked ?? null) : null;
  const called = [filedBy, filerPhone].filter((part) => part !== null).join(' ');
  const filer = relation === null ? called : `${called}（本人的${RELATION_LABEL[relation]}）`;
  const leave =
    consent === null
      ? '险情，没有等本人同意'
      : `${filedBy}说已征得本人同意（${writtenTime(consent.givenAt, at)}）：“${consent.text}”`;
  return [
    ['替谁反映', `${who}${isTold && answer === null ? '（已告知本人）' : ''}`],
    ['代报人', filer],
    ['同意', leave],
    ...(answer === null ? [] : [['本人答复', answerWords(answer, at)] as const]),
  ];
}

/** For staff: whose matter it is, and where somebody filed it for them, both. */
export function reporterFacts(filed: Filed, at: Date): Fact[] {
  const { onBehalfOf, reporter } = filed;
  const own: Fact = [
    '业主',
    reporter === null ? '保密' : [reporter.name, reporter.phoneMasked].filter(Boolean).join(' '),
  ];
  return onBehalfOf?.answer === null ? filingFacts(filed, at) : [own, ...filingFacts(filed, at)];
}

function answerWords({ kind, at: answeredAt }: NonNullable<OnBehalfOfView['answer']>, at: Date): string {
  const when = writtenTime(answeredAt, at);
  return kind === 'takenOver' ? `${when} 已接手，请与本人联系` : `${when} 说没有同意代报，请与本人核实`;
}
