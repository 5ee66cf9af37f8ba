import type { KnowledgeEntryFields } from '@yingsheng/shared/api/knowledge';
import { DomainError } from '../../platform/domain-error';
import { type Answerable, entryMustBeSound } from './entry-rules';

const NOW = new Date('2026-11-30T02:00:00Z');
const ANSWERABLE: Answerable = { departmentIds: new Set(['service']), personIds: new Set(['zhou']) };
const SOUND: KnowledgeEntryFields = {
  questions: ['停车费怎么交'],
  answer: '车位月租 300 元，到客服中心办理。',
  validUntil: null,
  isForGuests: false,
  departmentId: 'service',
  personId: null,
  isCompanyWide: false,
  isPublished: true,
};

function fieldsRefused(change: Partial<KnowledgeEntryFields>): string[] {
  try {
    entryMustBeSound({ ...SOUND, ...change }, ANSWERABLE, NOW);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('REQUEST.INVALID');
    return Object.keys(error.facts.fields as object);
  }
}

describe('what may be published', () => {
  it.each([
    ['a sound one', {}, []],
    ['with a person of the estate', { personId: 'zhou' }, []],
    ['until today', { validUntil: '2026-11-30' }, []],
    ['until yesterday', { validUntil: '2026-11-29' }, ['validUntil']],
    ['until a slip of the finger', { validUntil: '2206-11-29' }, ['validUntil']],
    ['with a blank in the answer', { answer: '月租【金额】元' }, ['answer']],
    ['with a blank in a question', { questions: ['【什么】怎么交'] }, ['questions']],
    ['by a department out of use', { departmentId: 'gone' }, ['departmentId']],
    ['by a colleague who is not here', { personId: 'stranger' }, ['personId']],
    ['for every estate by one person', { isCompanyWide: true, personId: 'zhou' }, ['personId']],
    [
      'with everything wrong',
      { answer: '【】', departmentId: 'gone', validUntil: '2020-01-01' },
      ['answer', 'validUntil', 'departmentId'],
    ],
  ] as const)('%s', (_what, change, refused) => {
    expect(fieldsRefused(change as Partial<KnowledgeEntryFields>)).toEqual(refused);
  });

  it('a_draft_may_have_blanks_and_a_day_gone_by', () => {
    expect(fieldsRefused({ isPublished: false, answer: '月租【金额】元', validUntil: '2020-01-01' })).toEqual([]);
  });
});
