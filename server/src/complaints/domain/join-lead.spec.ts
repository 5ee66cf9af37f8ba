import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';
import { aComplaint } from '../../../test/factories/a-complaint';
import type { ComplaintState } from './facts';
import { joinLead, type LeadCandidate } from './join-lead';

function staff(personId: string, role: Role, departmentCode: DepartmentCode, isOnDuty = true): LeadCandidate {
  return { personId, name: personId, departmentId: `${departmentCode}-id`, departmentCode, roles: [role], isOnDuty };
}

const head = staff('head', 'departmentHead', 'customerService');
const manager = staff('manager', 'estateManager', 'customerService');
const quality = staff('quality', 'companyQuality', 'quality');
const teamLead = staff('teamLead', 'teamLead', 'customerService');
const everybody = [teamLead, quality, manager, head];

const dispute = (facts: Partial<ComplaintState> = {}) =>
  aComplaint()
    .with({ category: 'noise', ...facts })
    .facts().complaint;

describe('joinLead', () => {
  it('aDispute_hasALeadFromTheStart_andTheResidentReadsIt', () => {
    const decided = joinLead(dispute(), everybody);
    expect(decided.complaint).toEqual({ joinedLeadId: 'head' });
    expect(decided.entries).toMatchObject([
      {
        action: 'joinLead',
        isBySystem: true,
        data: { leadId: 'head', role: 'departmentHead' },
        isVisibleToResident: true,
      },
    ]);
  });
  it.each<[string, Partial<ComplaintState>, LeadCandidate[], string | undefined]>([
    ['the head of another department does not', { category: 'rudeness' }, everybody, 'manager'],
    ['whoever is on duty goes first', {}, [{ ...head, isOnDuty: false }, quality], 'quality'],
    ['the accused does not', { accusedIds: ['head'] }, everybody, 'manager'],
    ['the reporter does not', { reporterId: 'head' }, everybody, 'manager'],
    ['another than the owner, if there is one', { firstContactOwnerId: 'head' }, everybody, 'manager'],
    ['else the owner', { firstContactOwnerId: 'head' }, [head], 'head'],
    ['who has joined stays', { joinedLeadId: 'quality' }, everybody, undefined],
    ['but not once accused', { joinedLeadId: 'quality', accusedIds: ['quality'] }, everybody, 'head'],
    ['a leak needs none', { category: 'plumbing' }, everybody, undefined],
    ['without any lead the complaint is taken all the same', {}, [teamLead], undefined],
  ])('%s', (_rule, facts, people, expected) => {
    expect(joinLead(dispute(facts), people).complaint.joinedLeadId).toBe(expected);
  });
  it('anAccusedLeadWithoutASuccessor_isNoLongerJoined', () => {
    expect(joinLead(dispute({ joinedLeadId: 'head', accusedIds: ['head'] }), [head]).complaint).toEqual({
      joinedLeadId: null,
    });
  });
});
