import { aComplaint, type ComplaintFactory, minutesLater } from '../../../test/factories/a-complaint';
import { candidate } from '../../../test/factories/duty-candidate';
import type { ClockState, ComplaintFacts } from '../../complaints/domain/facts';
import { escalateClock } from './escalate-clock';
import { escalateMatter } from './escalate-matter';

const staff = [
  candidate('desk', { roles: ['frontDesk'], departmentId: 'service-id' }),
  candidate('handler'),
  candidate('lead', { roles: ['teamLead'] }),
  candidate('head', { roles: ['departmentHead'] }),
  candidate('manager', { roles: ['estateManager'], departmentId: 'service-id' }),
  candidate('quality', { roles: ['companyQuality'], departmentId: 'quality-id' }),
];
const inHand = (): ComplaintFactory =>
  aComplaint().inProgress().workedOnBy('handler').with({ ballHolderId: 'handler' });
const clockIn = (facts: ComplaintFacts, percent: number | null = null): ClockState => {
  const [clock] = facts.clocks;
  if (clock === undefined) throw new Error('no clock');
  return { ...clock, escalatedPercent: percent };
};
const told = (decided: ReturnType<typeof escalateClock>) => decided.entries[0]?.data.told;

describe('escalateClock', () => {
  const facts = inHand().running('resolution', 100).facts();

  it('atTheWarning_theHandlerAndTheLeadAreTold_unseenByTheResident', () => {
    const decided = escalateClock(facts, clockIn(facts), staff, minutesLater(80));
    expect(told(decided)).toEqual([
      { role: 'handler', personId: 'handler' },
      { role: 'teamLead', personId: 'lead' },
    ]);
    expect(decided.entries).toMatchObject([{ action: 'escalate', isBySystem: true, isVisibleToResident: false }]);
    expect(decided.steps).toEqual([
      {
        clockId: 'clock-resolution',
        percent: 80,
        runs: [
          { stepKey: '80:handler', percent: 80, role: 'handler', personId: 'handler' },
          { stepKey: '80:teamLead', percent: 80, role: 'teamLead', personId: 'lead' },
        ],
      },
    ]);
    expect(decided.complaint).toEqual({});
    expect(decided.isBackground).toBe(true);
  });
  it('atTheBreach_itIsRecordedWithHowLate_andTheResidentReadsWhoKnows', () => {
    const decided = escalateClock(facts, clockIn(facts, 80), staff, minutesLater(112));
    expect(decided.entries).toMatchObject([{ isVisibleToResident: true, data: { percent: 100, minutesLate: 12 } }]);
    expect(decided.steps[0]?.runs.map((run) => run.stepKey)).toEqual(['100:departmentHead', 'breach']);
    expect(decided.complaint).toEqual({ escalatedRole: 'departmentHead', escalatedToId: 'head' });
  });
  it('atTheBreach_theResidentIsToldOnce_whatWasPromised_whoHasIt_andWhenTheNextWordIsDue', () => {
    const missed = (decided: ReturnType<typeof escalateClock>) =>
      decided.events.filter(({ type }) => type === 'PromiseMissed').map(({ payload }) => payload);
    const promised = inHand().running('resolution', 100).running('progressUpdate', 240).facts();
    expect(missed(escalateClock(promised, clockIn(promised), staff, minutesLater(80)))).toEqual([]);
    expect(missed(escalateClock(promised, clockIn(promised, 80), staff, minutesLater(100)))).toEqual([
      {
        whileClockId: 'clock-resolution',
        kind: 'resolution',
        dueAt: minutesLater(100).toISOString(),
        inChargeId: 'handler',
        toldId: 'head',
        toldRole: 'departmentHead',
        nextUpdateAt: minutesLater(240).toISOString(),
      },
    ]);
    expect(missed(escalateClock(promised, clockIn(promised, 100), staff, minutesLater(150)))).toEqual([]);
  });
  it('newsThatIsLate_andWhatDepartmentsOweEachOther_areNotToldAsBrokenPromises', () => {
    for (const kind of ['progressUpdate', 'acceptOrder'] as const) {
      const owed = inHand().running(kind, 100).facts();
      const { events } = escalateClock(owed, clockIn(owed), staff, minutesLater(100));
      expect(events.map(({ type }) => type)).not.toContain('PromiseMissed');
    }
  });
  it('aLateWorker_marksEveryPassedStep_andTellsOnlyTheHighest', () => {
    const decided = escalateClock(facts, clockIn(facts), staff, minutesLater(155));
    expect(told(decided)).toEqual([{ role: 'estateManager', personId: 'manager' }]);
    const runs = decided.steps[0]?.runs ?? [];
    expect(runs.map((run) => run.stepKey)).toEqual([
      '80:handler',
      '80:teamLead',
      '100:departmentHead',
      '150:estateManager',
      'breach',
    ]);
    expect(runs.flatMap((run) => run.personId ?? [])).toEqual(['manager']);
    expect(decided.entries).toHaveLength(1);
  });
  it('aBreachWithoutAStepOfItsOwn_isStillRecorded_andTellsWhomTheWarningWouldHave', () => {
    const ladder = [
      { clockKind: 'resolution', percent: 80, role: 'teamLead' },
      { clockKind: 'resolution', percent: 300, role: 'estateManager' },
    ] as const;
    const edited = { ...facts, terms: { ...facts.terms, ladder } };
    const decided = escalateClock(edited, clockIn(edited), staff, minutesLater(101));
    expect(told(decided)).toEqual([{ role: 'teamLead', personId: 'lead' }]);
    expect(decided.steps[0]?.runs.map((run) => run.stepKey)).toEqual(['80:teamLead', 'breach']);
    const only = escalateClock(edited, clockIn(edited, 80), staff, minutesLater(101));
    expect(told(only)).toEqual([]);
    expect(only.steps[0]).toMatchObject({ percent: 100, runs: [{ stepKey: 'breach', personId: null }] });
  });
  it('nothingDue_onlyMeasuresTheClockAgain', () => {
    const decided = escalateClock(facts, clockIn(facts, 80), staff, minutesLater(90));
    expect(decided.entries).toEqual([]);
    expect(decided.steps).toEqual([{ clockId: 'clock-resolution', percent: 80, runs: [] }]);
  });
  it('nobodyAssigned_escalatesToTheOwner_andUpInTheOwnersHouse', () => {
    const waiting = aComplaint().with({ ballHolderId: 'desk' }).running('resolution', 100).facts();
    expect(told(escalateClock(waiting, clockIn(waiting), staff, minutesLater(80)))).toEqual([
      { role: 'handler', personId: 'desk' },
      { role: 'estateManager', personId: 'manager' },
    ]);
  });
  it('onePersonInTwoRoles_isToldOnce', () => {
    const few = [candidate('manager', { roles: ['estateManager'] })];
    const decided = escalateClock(facts, clockIn(facts), few, minutesLater(80));
    expect(told(decided)).toEqual([{ role: 'estateManager', personId: 'manager' }]);
    expect(decided.steps[0]?.runs.map((run) => run.personId)).toEqual(['manager', null]);
  });
  it('aMissedUpdate_isABreachOfItsOwn', () => {
    const silent = inHand().running('progressUpdate', 100).facts();
    const decided = escalateClock(silent, clockIn(silent, 80), staff, minutesLater(100));
    expect(decided.entries).toMatchObject([{ isVisibleToResident: true, data: { kind: 'progressUpdate' } }]);
    expect(decided.steps[0]?.runs.map((run) => run.stepKey)).toContain('breach');
  });
  it('anUnansweredOffer_isTheHousesOwnMatter', () => {
    const offered = aComplaint().accepted().order({}).running('acceptOrder', 10).facts();
    const decided = escalateClock(offered, clockIn(offered), staff, minutesLater(16));
    expect(decided.entries).toMatchObject([{ isVisibleToResident: false, workOrderId: 'order' }]);
    expect(decided.complaint).toEqual({});
  });
  it('aLowerStepLater_doesNotHideWhoWasToldAlready', () => {
    const raised = inHand().with({ escalatedRole: 'estateManager', escalatedToId: 'manager' });
    const known = raised.running('resolution', 100).facts();
    expect(escalateClock(known, clockIn(known, 80), staff, minutesLater(100)).complaint).toEqual({});
  });
});

describe('escalateMatter', () => {
  it('severalClocksOfOneMatter_areOneDecision_andOnlyTheNamedOnes', () => {
    const facts = inHand().running('resolution', 100).running('progressUpdate', 100).running('onSite', 100).facts();
    const ids = new Set(['clock-resolution', 'clock-progressUpdate']);
    const decided = escalateMatter(facts, ids, staff, minutesLater(100));
    expect(decided.entries.map((entry) => entry.data.kind)).toEqual(['resolution', 'progressUpdate']);
    expect(decided.steps.map((step) => step.clockId)).toEqual([...ids]);
    expect(decided.isBackground).toBe(true);
  });
});
