import { safetyAdviceFor } from './safety-advice';
import { HAZARDS } from './urgency';

describe('safetyAdviceFor', () => {
  it.each(HAZARDS)('%s_tellsWhatToDoNowAndWhomToCall', (hazard) => {
    const advice = safetyAdviceFor(hazard);
    expect(advice.hazard).toBe(hazard);
    expect(advice.steps.length).toBeGreaterThanOrEqual(2);
    expect(advice.phones.length).toBeGreaterThan(0);
  });

  it('gas_forbidsSwitchesAndSendsOutsideBeforeCalling', () => {
    const advice = safetyAdviceFor('gas');
    expect(advice.steps[0]).toContain('不要开关任何电器');
    expect(advice.steps.at(-1)).toContain('室外');
    expect(advice.phones).toContain('119');
  });

  /** One hazard stands for several misfortunes: nobody is told only what helps another. */
  it.each([
    ['trapped', '关在屋里', '119'],
    ['gas', '头晕', '120'],
    ['water', '烫到', '120'],
    ['persons', '误吞', '120'],
    ['persons', '走失', '110'],
  ] as const)('%s_alsoHelpsWhere_%s', (hazard, misfortune, phone) => {
    const { steps, phones } = safetyAdviceFor(hazard);
    expect(steps.find((step) => step.includes(misfortune))).toContain(phone);
    expect(phones).toContain(phone);
  });

  it('fire_forbidsTheLift', () => {
    expect(safetyAdviceFor('fire').steps.join()).toContain('不要乘电梯');
  });
});
