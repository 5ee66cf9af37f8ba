import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { entry, type NewTimelineEntry } from '../decision';
import { suggestedUpdateOf } from './suggested-update';
import type { WrittenEntry } from './timeline';

const desk = asker('desk', 'frontDesk');
const resident = asker('resident', 'resident');
const working = aComplaint().inProgress().workedOnBy('handler');

const written = (...said: readonly NewTimelineEntry[]): WrittenEntry[] =>
  said.map((words, index) => ({
    ...words,
    id: `entry-${index}`,
    sequence: index + 1,
    actorId: 'handler',
    occurredAt: NOW,
  }));

describe('suggestedUpdateOf', () => {
  it('saysHowThingsStand_inTheResidentsWords', () => {
    expect(suggestedUpdateOf(working.seenBy(desk), [])).toEqual({
      progress: '李建国已到场，正在处理',
      difficulty: null,
    });
  });
  it('whatColleaguesHaveNotSettled_isNotSuggested', () => {
    const sight = working.restRequestedFrom('lead').seenBy(desk);
    expect(suggestedUpdateOf(sight, [])?.progress).toBe('李建国已到场，正在处理');
  });
  it('whatHappenedSinceTheResidentWasLastTold_comesFirst', () => {
    const sight = working.with({ nextStep: '正在找漏点' }).order({ id: 'co', kind: 'coHandling' }).seenBy(desk);
    const asked = entry({ action: 'coHandle', workOrderId: 'co' });
    const told = entry({ action: 'publishUpdate' });
    expect(suggestedUpdateOf(sight, written(told, asked))?.progress).toBe('已请工程部一起处理；李建国已到场，正在处理');
    expect(suggestedUpdateOf(sight, written(asked, told))?.progress).toBe('李建国已到场，正在处理');
  });
  it('aTimeThatWasNotKept_isTheDifficulty', () => {
    const late = working.with({ expectedAt: minutesLater(60) }).seenBy(desk, minutesLater(90));
    expect(suggestedUpdateOf(late, [])?.difficulty).toBe('原定 11 月 23 日（周一）11:00 没能完成，很抱歉');
  });
  it('whoeverMayNotTell_isSuggestedNothing', () => {
    expect(suggestedUpdateOf(working.seenBy(resident), [])).toBeNull();
    expect(suggestedUpdateOf(aComplaint().resolved().seenBy(desk), [])).toBeNull();
  });
});
