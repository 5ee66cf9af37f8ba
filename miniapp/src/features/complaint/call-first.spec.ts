import { callingWords } from './call-first';

describe('callingWords', () => {
  it.each(['gas', 'fire'] as const)('%s_isLeftBeforeAnybodyTelephones', (hazard) => {
    expect(callingWords(hazard)).toBe('请先到室外安全的地方，再打电话：');
  });

  it.each(['trapped', null] as const)('%s_isTelephonedAboutFromWhereOneIs', (hazard) => {
    expect(callingWords(hazard)).toBe('请先打电话：');
  });
});
