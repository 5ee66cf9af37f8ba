import { aComplaint } from '../../../../test/factories/a-complaint';
import { asker } from '../../../../test/factories/complaint-facts';
import type { Asker } from '../facts';
import { dialFirstOf } from './dial-first';

const danger = aComplaint().with({ urgency: 'lifeSafety' });
const reporter = { name: '林晓梅', phone: '13500001111' };
const elsewhere = (who: Asker): Asker => ({
  ...who,
  grants: who.grants.map(({ role }) => ({ role, estateId: 'elsewhere' })),
});

describe('dialFirstOf', () => {
  it.each([
    ['the first-contact owner', asker('desk', 'handler'), true],
    ['the desk', asker('any-desk', 'frontDesk'), true],
    ['the manager on duty', asker('manager', 'estateManager'), true],
    ['the desk of another estate', elsewhere(asker('any-desk', 'frontDesk')), false],
    ['a handler', asker('handler', 'handler'), false],
    ['a team lead who only looks on', asker('lead', 'teamLead'), false],
    ['the company quality', asker('quality', 'companyQuality'), false],
    ['whoever reported it', asker('resident', 'resident'), false],
  ])('inDanger_%s_dials: %s', (_who, who, isGiven) => {
    expect(dialFirstOf(danger.seenBy(who), reporter)).toEqual(isGiven ? [reporter] : []);
  });
  it('theAccused_dialsNobody', () => {
    const sight = danger.with({ accusedIds: ['manager'] }).seenBy(asker('manager', 'estateManager'));
    expect(dialFirstOf(sight, reporter)).toEqual([]);
  });
  it('withoutDanger_orOnceClosed_nobodyIsGivenTheNumber', () => {
    const manager = asker('manager', 'estateManager');
    expect(dialFirstOf(aComplaint().seenBy(manager), reporter)).toEqual([]);
    expect(
      dialFirstOf(aComplaint().closed('confirmed').with({ urgency: 'lifeSafety' }).seenBy(manager), reporter),
    ).toEqual([]);
  });
  it('whatMayBeADanger_isRungAboutUntilItIsKnown', () => {
    const doubtful = aComplaint().with({ dangerDoubt: { probability: 0.4, hazard: 'gas' } });
    const desk = asker('any-desk', 'frontDesk');
    expect(dialFirstOf(doubtful.seenBy(desk), reporter)).toEqual([reporter]);
    expect(dialFirstOf(doubtful.seenBy(asker('handler', 'handler')), reporter)).toEqual([]);
    expect(dialFirstOf(doubtful.with({ dangerDoubt: null }).seenBy(desk), reporter)).toEqual([]);
  });
  it('filedForAnother_whoIsInDangerIsRungFirst_andEachNumberOnce', () => {
    const filed = danger.with({ filedById: 'resident', onBehalfOfName: '林父', onBehalfOfPhone: '13500002222' });
    const desk = asker('any-desk', 'frontDesk');
    expect(dialFirstOf(filed.seenBy(desk), reporter)).toEqual([{ name: '林父', phone: '13500002222' }, reporter]);
    const same = filed.with({ onBehalfOfPhone: reporter.phone });
    expect(dialFirstOf(same.seenBy(desk), reporter)).toEqual([{ name: '林父', phone: reporter.phone }]);
  });
});
