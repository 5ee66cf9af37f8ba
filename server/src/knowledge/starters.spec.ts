import {
  ANSWER_MAX_LENGTH,
  BLANK,
  QUESTION_MAX_LENGTH,
  QUESTIONS_MAX_COUNT,
} from '@yingsheng/shared/knowledge/knowledge';
import { STARTERS } from './starters';

describe('the starters', () => {
  it('are_twenty_each_under_its_own_key', () => {
    expect(new Set(STARTERS.map(({ key }) => key)).size).toBe(20);
  });

  it.each(STARTERS)('$key_can_be_kept_and_has_a_blank_so_that_no_foreign_fact_is_published', (starter) => {
    const { questions, answer } = starter;
    expect(answer).toMatch(BLANK);
    expect(answer.length).toBeLessThanOrEqual(ANSWER_MAX_LENGTH);
    expect(questions.length).toBeLessThanOrEqual(QUESTIONS_MAX_COUNT);
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions.every(({ length }) => length >= 2 && length <= QUESTION_MAX_LENGTH)).toBe(true);
  });
});
