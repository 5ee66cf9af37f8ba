import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { JUDGED_FIGURES, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TriageCorrection } from '../../src/complaints/entities/triage-correction';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { makeUnsure, UNSURE } from '../support/unsure-words';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const MONTH_MINUTES = 31 * 1440;
const LEAK = '厨房水槽下面的水管一直滴水，地上都湿了';
const GAS = '厨房里有很浓的煤气味，人已经头晕站不稳了';

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(NOW);
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

/** Filed as the words are judged: nobody chooses a category. */
async function file(text: string, change: object = {}): Promise<string> {
  const { category: _chosen, ...rest } = journey.submission({ text });
  const { body } = await journey.post('lin', '/api/complaints', { ...rest, ...change }).expect(201);
  return body.id;
}
const owner = async (id: string): Promise<PersonKey> => {
  const { firstContactOwnerId } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
  return (
    (Object.keys(estate.people) as PersonKey[]).find((key) => estate.people[key] === firstContactOwnerId) ?? 'desk'
  );
};
async function act(id: string, action: string, body: object): Promise<void> {
  const who = await owner(id);
  const { version } = await journey.complaint(who, id);
  await estate
    .as(who)
    .post(`/api/complaints/${id}/${action}`, { ...body, version })
    .expect(200);
}
const accept = (id: string, change: object = {}) => act(id, 'accept', { message: '已收到，马上核实', ...change });
async function report(person: PersonKey = 'manager', month?: string): Promise<JudgedTriageReport> {
  const query = month === undefined ? '' : `?month=${month}`;
  return (await estate.as(person).get(`/api/estates/${estate.estateId}/judged-triage${query}`).expect(200)).body;
}
async function listed(query: string): Promise<string[]> {
  const path = `/api/complaints?scope=managed&estateId=${estate.estateId}&limit=50&${query}`;
  return (await estate.as('manager').get(path).expect(200)).body.items.map(({ id }: ComplaintSummary) => id);
}
async function exported(person: PersonKey = 'manager', query = ''): Promise<Record<string, unknown>[]> {
  const { text, headers } = await estate.as(person).get(`/api/triage/export${query}`).expect(200);
  expect(headers['content-type']).toContain('application/jsonl');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
const correctionsOf = (complaintId: string) => booted.dataSource.manager.findBy(TriageCorrection, { complaintId });

describe('corrections', () => {
  it('whatStaffCorrect_isKeptWithWhatWasJudged', async () => {
    const id = await file(GAS);
    const before = await journey.complaint('manager', id);
    expect(before).toMatchObject({ urgency: 'lifeSafety', hazard: 'gas' });
    await act(id, 'correct-triage', {
      category: 'fire-safety',
      urgency: 'lifeSafety',
      hazard: 'fire',
      reason: '到场看是着火',
    });
    expect(await journey.complaint('manager', id)).toMatchObject({ category: 'fire-safety', hazard: 'fire' });
    const [correction] = await correctionsOf(id);
    expect(correction).toMatchObject({
      ...{ fromCategory: 'gas', toCategory: 'fire-safety', fromHazard: 'gas', toHazard: 'fire' },
      isOfJudgement: true,
    });
    expect(correction?.danger).toBeGreaterThan(0.5);
  });

  it('onAccepting_theKindOfDangerIsSetRight_andWhatIsNoneHasNone', async () => {
    const id = await file(GAS);
    await accept(id, { category: 'fire-safety', urgency: 'lifeSafety', hazard: 'fire' });
    expect(await journey.complaint('manager', id)).toMatchObject({ hazard: 'fire' });
    await act(id, 'correct-triage', { category: 'other', urgency: 'urgent', reason: '烧糊了饭，人没事' });
    expect(await journey.complaint('manager', id)).toMatchObject({
      urgency: 'urgent',
      hazard: null,
      safetyAdvice: null,
    });
  });

  it('anUnknownKindOfDanger_isRefused', async () => {
    const id = await file(LEAK);
    const body = { category: 'plumbing', urgency: 'lifeSafety', hazard: 'ghosts', reason: '核实过', version: 1 };
    await estate.as('manager').post(`/api/complaints/${id}/correct-triage`, body).expect(400);
  });
});

describe('how often the judging was right', () => {
  it('everyFigure_isWhatTheListOfThatNameShows', async () => {
    const [right, wrong, untouched, alarm, missed] = [
      await file(LEAK),
      await file(LEAK),
      await file(LEAK),
      await file(GAS),
      await file(LEAK),
    ];
    await accept(right);
    await accept(wrong, { category: 'seepage' });
    await act(alarm, 'correct-triage', { category: 'gas', urgency: 'normal', reason: '隔壁在煮中药' });
    await accept(missed, { urgency: 'lifeSafety', hazard: 'water', category: 'plumbing' });
    const { month, counts, categories, confusions } = await report();
    expect([month, counts.judged, counts.checked]).toEqual(['2026-11', 5, 4]);
    const expected: Partial<Record<JudgedFigure, string[]>> = {
      judged: [right, wrong, untouched, alarm, missed],
      checked: [right, wrong, alarm, missed],
      categoryChanged: [wrong],
      falseAlarm: [alarm],
      dangerMissed: [missed],
      dangerFound: [],
      urgencyChanged: [alarm, missed],
    };
    for (const figure of JUDGED_FIGURES) {
      const ids = await listed(`judged=${figure}&month=${month}`);
      expect([figure, ids.length]).toEqual([figure, counts[figure]]);
      if (expected[figure] !== undefined) expect(ids.sort()).toEqual([...expected[figure]].sort());
    }
    for (const { category, checkedCount, rightCount } of categories) {
      const of = `month=${month}&judgedCategory=${category}`;
      expect(await listed(`judged=checked&${of}`)).toHaveLength(checkedCount);
      expect(await listed(`judged=categoryStayed&${of}`)).toHaveLength(rightCount);
    }
    expect(confusions).toEqual([{ from: 'plumbing', to: 'seepage', count: 1 }]);
    expect(await listed(`judged=categoryChanged&month=${month}&judgedCategory=plumbing&category=seepage`)).toEqual([
      wrong,
    ]);
  });

  it('everyAnswerToTheQuestion_isCounted_withWhatBecameOfIt_andListed', async () => {
    await makeUnsure(booted);
    const [yes, unknown, no, noRaised] = [
      await file(UNSURE, { dangerAnswer: 'yes' }),
      await file(UNSURE, { dangerAnswer: 'unknown' }),
      await file(UNSURE, { dangerAnswer: 'no' }),
      await file(UNSURE, { dangerAnswer: 'no' }),
    ];
    const [danger, harmless, open] = [await file(UNSURE), await file(UNSURE), await file(UNSURE)];
    await act(noRaised, 'correct-triage', { category: 'gas', urgency: 'lifeSafety', hazard: 'gas', reason: '闻到了' });
    await act(danger, 'confirm-danger', {});
    await act(harmless, 'confirm-harmless', { reason: '打过电话，换了灯罩' });
    const { month, counts } = await report();
    const expected: Partial<Record<JudgedFigure, string[]>> = {
      answeredYes: [yes],
      answeredUnknown: [unknown],
      answeredNo: [no, noRaised],
      answeredNoRaised: [noRaised],
      unanswered: [danger, harmless, open],
      unansweredDanger: [danger],
      unansweredHarmless: [harmless],
      unansweredOpen: [open],
    };
    for (const [figure, ids] of Object.entries(expected)) {
      expect([figure, counts[figure as JudgedFigure]]).toEqual([figure, ids.length]);
      expect((await listed(`judged=${figure}&month=${month}`)).sort()).toEqual([...ids].sort());
    }
  });

  it('eachMonth_hasItsOwn_andOneWithoutAnyIsEmpty', async () => {
    await accept(await file(LEAK));
    booted.clock.advance(MONTH_MINUTES);
    expect((await report()).counts.judged).toBe(0);
    expect((await report('manager', '2026-11')).counts).toMatchObject({ judged: 1, checked: 1, categoryStayed: 1 });
    expect((await report('manager', '2026-10')).categories).toEqual([]);
    await estate.as('manager').get(`/api/estates/${estate.estateId}/judged-triage?month=2026-13`).expect(400);
  });

  it.each(['lin', 'desk', 'plumber', 'foreignManager', 'stranger'] as const)('%s_doesNotSeeIt', async (person) => {
    const { status } = await estate.as(person).get(`/api/estates/${estate.estateId}/judged-triage`);
    expect([403, 404]).toContain(status);
  });

  it('theAccused_isNotCounted_aMatterAboutThem', async () => {
    const named = { category: 'rudeness', accusedIds: [estate.people.lead] };
    const id = await file('维修部主管说话很冲，电话里骂人', named);
    await act(id, 'accept', { message: '已收到，马上核实' });
    expect([(await report('lead')).counts.judged, (await report('manager')).counts.judged]).toEqual([0, 1]);
  });
});

describe('the export', () => {
  it('aCorrectedMatter_isALineOfTheCorpus_withNobodyInIt', async () => {
    const id = await file('林晓梅家3-2-1201水管漏水，找李建国师傅，电话13812345678，车牌浙A12345');
    await accept(id, { category: 'seepage', urgency: 'urgent' });
    await file(LEAK);
    const lines = await exported('manager', `?estateId=${estate.estateId}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ urgency: 'urgent', hazard: null, category: 'seepage', kind: 'real' });
    const { text, family } = lines[0] as { text: string; family: string };
    expect(text).toContain('水管漏水');
    expect(text).not.toMatch(/林晓梅|李建国|1201|138|浙A|\d{5}/);
    expect(family).toMatch(/^real:[a-p]{16}$/);
  });

  it('whatWasMerged_isOfOneFamily', async () => {
    const [first, second] = [await file(LEAK), await file(`${LEAK}，又来了`)];
    await accept(first);
    await accept(second);
    const { number } = await journey.complaint('manager', first);
    await act(second, 'merge', { targetNumber: number, reason: '说的是同一处' });
    const families = (await exported('manager', `?estateId=${estate.estateId}`)).map(({ family }) => family);
    expect(families).toHaveLength(2);
    expect(new Set(families).size).toBe(1);
  });

  it('confidentialMatters_andThoseAboutStaff_areNeverExported', async () => {
    const secret = await file(LEAK, { isConfidential: true });
    const rude = await file('客服态度恶劣，一直推脱', { category: 'rudeness' });
    for (const id of [secret, rude]) await act(id, 'accept', { message: '已收到，马上核实' });
    expect(await exported('manager', `?estateId=${estate.estateId}`)).toEqual([]);
  });

  it('everyExport_isOnRecord', async () => {
    await exported('manager', `?estateId=${estate.estateId}`);
    const entries = await booted.dataSource.manager.findBy(AuditEntry, { subjectId: estate.estateId });
    expect(entries).toMatchObject([
      { action: 'textsExported', actorId: estate.people.manager, estateId: estate.estateId },
    ]);
  });

  it.each(['lin', 'desk', 'plumber', 'lead', 'stranger'] as const)('%s_mayNotExport', async (person) => {
    await estate.as(person).get('/api/triage/export').expect(403);
  });

  it('anotherEstate_isAsIfThereWereNone_andWithoutOneOnlyOnesOwnComes', async () => {
    await accept(await file(LEAK));
    await estate.as('foreignManager').get(`/api/triage/export?estateId=${estate.estateId}`).expect(404);
    await estate.as('manager').get(`/api/triage/export?estateId=${newId()}`).expect(404);
    expect(await exported('foreignManager')).toEqual([]);
    expect(await exported('manager')).toHaveLength(1);
  });
});
