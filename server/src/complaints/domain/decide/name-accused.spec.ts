import { aComplaint } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { allowedComplaintActions } from '../allowed-actions';
import type { ComplaintFacts } from '../facts';
import { nameAccused } from './name-accused';

const lead = asker('lead', 'teamLead');
const refusal = (code: string, rule?: string) =>
  expect.objectContaining({ code, ...(rule === undefined ? {} : { facts: expect.objectContaining({ rule }) }) });
const rude = aComplaint().with({ category: 'rudeness', accusedText: '高个子的保安' });
const naming = (accusedIds: string[], reason: string | null = null) => ({
  accusedIds,
  reason,
  staffIds: ['desk', 'handler', 'lead', 'manager'],
});
const name = (facts: ComplaintFacts, ids: string[], reason: string | null = null, by = lead) =>
  nameAccused(facts, by, naming(ids, reason));

describe('nameAccused', () => {
  it('aLead_namesWhomTheComplaintIsAbout', () => {
    const decided = name(rude.facts(), ['handler']);
    expect(decided.complaint).toEqual({ accusedIds: ['handler'] });
    expect(decided.entries).toMatchObject([{ action: 'nameAccused', data: { accusedIds: ['handler'] } }]);
  });
  it.each([
    ['the lead themselves', ['lead'], 'nobodyNamesThemselves'],
    ['somebody of another estate', ['elsewhere'], 'accusedMustWorkOnTheEstate'],
    ['the reporter', ['resident'], 'accusedMustWorkOnTheEstate'],
  ])('naming %s is refused', (_whom, ids, rule) => {
    expect(() => name(rude.facts(), ids)).toThrow(refusal('COMPLAINT.ACCUSED_INVALID', rule));
  });
  it('whoeverItWasFiledFor_isNoMoreAccusedInItThanTheReporter', () => {
    const filed = rude.with({ onBehalfOfPersonId: 'handler' }).facts();
    expect(() => name(filed, ['handler'])).toThrow(refusal('COMPLAINT.ACCUSED_INVALID', 'accusedMustWorkOnTheEstate'));
  });
  it('takingSomebodyOff_needsAReason', () => {
    const named = rude.with({ accusedIds: ['handler', 'desk'] }).facts();
    expect(() => name(named, ['desk'])).toThrow(refusal('COMPLAINT.ACCUSED_REMOVAL_NEEDS_REASON'));
    expect(name(named, ['desk'], '核对监控，当时不在场').complaint).toEqual({ accusedIds: ['desk'] });
  });
  it('sayingThatItIsNobody_needsAReason', () => {
    expect(() => name(rude.facts(), [])).toThrow(refusal('COMPLAINT.ACCUSED_REMOVAL_NEEDS_REASON'));
    expect(name(rude.facts(), [], '说的是外卖员').complaint).toEqual({ accusedIds: [] });
  });
  it('whoWasNamedAndHasLeft_mayStayNamed', () => {
    const named = rude.with({ accusedIds: ['gone'] }).facts();
    expect(name(named, ['gone', 'handler']).complaint).toEqual({ accusedIds: ['gone', 'handler'] });
  });
  it('theAccused_cannotClearThemselves', () => {
    const named = rude.with({ accusedIds: ['lead'] }).facts();
    expect(() => name(named, [], '不是我')).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it.each([
    ['the front desk', asker('desk', 'frontDesk')],
    ['a handler', asker('handler', 'handler')],
  ])('%s names nobody', (_who, who) => {
    expect(() => name(rude.facts(), [], null, who)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it.each([
    ['quality', asker('quality', 'companyQuality')],
    ['the estate manager', asker('manager', 'estateManager')],
  ])('%s may name', (_who, who) => {
    expect(name(rude.facts(), ['handler'], null, who).entries).toHaveLength(1);
  });
  it('aPlumbingComplaint_isAboutNobody_butOneCorrectedToItKeepsItsNames', () => {
    expect(() => name(aComplaint().facts(), ['handler'])).toThrow(refusal('COMPLAINT.ACCUSED_NOT_ATTITUDE'));
    expect(allowedComplaintActions(lead, aComplaint().facts(), NOW)).not.toContain('nameAccused');
    const corrected = aComplaint().with({ accusedIds: ['handler'] });
    expect(allowedComplaintActions(lead, corrected.facts(), NOW)).toContain('nameAccused');
  });
});
