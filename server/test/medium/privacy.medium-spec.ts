/** 隐私同意: what somebody chose is kept with its version and instant, and a complaint is taken either way. */
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import { PrivacyConsent } from '../../src/auth/entities/privacy-consent';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const { version } = PRIVACY_GUIDELINE;

describe('the privacy guideline', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    estate = await buildSmallEstate(booted);
  });
  afterAll(() => booted.close());

  const choose = (isAgreed: boolean, of = version) =>
    estate.as('lin').post('/api/me/privacy', { version: of, isAgreed });
  const known = async () => (await estate.as('lin').get('/api/me').expect(200)).body.privacy;
  const kept = () =>
    booted.dataSource.manager.find(PrivacyConsent, {
      where: { personId: estate.people.lin },
      order: { decidedAt: 'ASC' },
    });

  it('whoeverWasNeverAsked_hasChosenNothing', async () => {
    expect(await known()).toBeNull();
  });

  it('agreeing_withdrawing_andAgreeingAgain_areAllKept', async () => {
    for (const isAgreed of [true, true, false, false, true]) {
      await choose(isAgreed).expect(200);
      booted.clock.advance(1);
    }
    const decisions = (await kept()).map(({ guidelineVersion, decision }) => `${guidelineVersion} ${decision}`);
    expect(decisions).toEqual([`${version} agreed`, `${version} withdrawn`, `${version} agreed`]);
    expect(await known()).toMatchObject({ version, decision: 'agreed' });
  });

  it('aRefusal_keepsNobodyFromReporting', async () => {
    expect((await choose(false).expect(200)).body).toMatchObject({ version, decision: 'refused' });
    await new Journey(estate).submit();
  });

  it('aChoiceAboutAnOlderVersion_isKnownAsSuch_andCannotBeMadeAnyMore', async () => {
    const older = { guidelineVersion: '2020-01', decision: 'agreed' as const, decidedAt: booted.clock.now() };
    await insertRows(booted.dataSource.manager, PrivacyConsent, [
      { ...older, id: newId(), personId: estate.people.lin },
    ]);
    expect((await known()).version).not.toBe(version);
    expect((await choose(true, '2020-01').expect(409)).body.code).toBe('PRIVACY.GUIDELINE_CHANGED');
  });

  it.each([{}, { version: '' }, { version, isAgreed: 'yes' }, { version: 'x'.repeat(21), isAgreed: true }])(
    '%j isRefused',
    async (body) => {
      await estate.as('lin').post('/api/me/privacy', body).expect(400);
    },
  );
});
