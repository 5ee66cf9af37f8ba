import { estateInScene, sceneOfEstate } from './gate-code';

const ID = '01a22a62-53ee-7480-9d39-2ae7d490e625';

describe('the code of a poster', () => {
  it('fitsIntoWechat_andLeadsBackToTheEstate', () => {
    expect(sceneOfEstate(ID)).toHaveLength(32);
    expect(estateInScene(sceneOfEstate(ID))).toBe(ID);
  });
  it.each([undefined, '', ID, 'x'.repeat(32), `${sceneOfEstate(ID)}0`])('%s_isNoEstates', (scene) =>
    expect(estateInScene(scene)).toBeNull(),
  );
});
