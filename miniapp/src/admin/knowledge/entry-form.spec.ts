import { EMPTY_FORM, fieldsOf, missingOf } from './entry-form';

const FULL = { ...EMPTY_FORM, questions: ' 停车费怎么交 \n\n月卡怎么办\n', answer: ' 到前台。 ', departmentId: 'd' };

it.each([
  [{ questions: ' \n ' }, '请写至少一种问法'],
  [{ questions: '停' }, '每种问法 2–60 个字'],
  [{ questions: '停车'.repeat(31) }, '每种问法 2–60 个字'],
  [{ questions: Array.from({ length: 13 }, (_, index) => `停车费${index}`).join('\n') }, '问法最多 12 种'],
  [{ answer: ' ' }, '请写答案'],
  [{ departmentId: '' }, '请选负责部门'],
  [{}, null],
])('%j_lacks_%s', (part, missing) => {
  expect(missingOf({ ...FULL, ...part })).toBe(missing);
});

it('blankLines_andBlankEnds_areNotSent_andNoEndIsNull', () => {
  expect(fieldsOf({ ...FULL, personId: 'p' }, true)).toEqual({
    questions: ['停车费怎么交', '月卡怎么办'],
    answer: '到前台。',
    validUntil: null,
    personId: 'p',
    isForGuests: false,
    isCompanyWide: false,
    departmentId: 'd',
    isPublished: true,
  });
});

it('forEveryEstate_nobodyOfOneEstateAnswers', () => {
  expect(fieldsOf({ ...FULL, personId: 'p', isCompanyWide: true }, false).personId).toBeNull();
});
