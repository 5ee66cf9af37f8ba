import { DEFAULT_LIMITS, type PolicyLimits } from '@yingsheng/shared/sla/policy';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { Calendars } from '../../src/sla/calendars';
import { dayNumberOf } from '../../src/sla/domain/business-calendar';
import { HolidayYear } from '../../src/sla/entities/holiday-year';
import { SlaPolicy } from '../../src/sla/entities/sla-policy';
import { Policies } from '../../src/sla/policies';
import { LexiconRow } from '../../src/triage/lexicon-row.entity';
import { ModelClassifier } from '../../src/triage/model-classifier';
import { Classifier } from '../../src/triage/ports/classifier';
import { type BootedApp, bootApp, createDatabase } from '../support/boot-app';

const ESTATE = '0197b000-0000-7000-8000-000000000001';
const dayOf = (day: string): number => dayNumberOf(new Date(`${day}T12:00:00+08:00`));
const inTransaction = <T>(booted: BootedApp, work: Parameters<TransactionRunner['run']>[0]) =>
  booted.app.get(TransactionRunner).run(work) as Promise<T>;

describe('on an empty database', () => {
  let booted: BootedApp;
  beforeEach(async () => {
    booted = await bootApp();
  });
  afterEach(() => booted.close());

  it('thePromisesAndHolidays_areInstalled_andNoWordsOfItsOwn', async () => {
    const { manager } = booted.dataSource;
    expect(
      await booted.app.get(Policies, { strict: false }).current(manager, ESTATE, booted.clock.now()),
    ).toMatchObject({
      limits: DEFAULT_LIMITS,
    });
    const book = await booted.app.get(Calendars, { strict: false }).of(manager, ESTATE);
    const calendar = book.calendar(booted.clock.now());
    expect(book.coveredYears(booted.clock.now()).slice(0, 2)).toEqual([2025, 2026]);
    expect(
      ['2026-10-01', '2026-10-10', '2026-11-21', '2026-11-23'].map((day) => calendar.isWorkday(dayOf(day))),
    ).toEqual([false, true, false, true]);
    expect(await manager.count(LexiconRow)).toBe(0);
  });

  it('anEstatesOwnVersion_replacesTheCompanys_fromItsDayOn_andTheOldStaysReadable', async () => {
    const { manager } = booted.dataSource;
    const policies = booted.app.get(Policies, { strict: false });
    const before = await policies.current(manager, ESTATE, booted.clock.now());
    const strict: PolicyLimits = { ...DEFAULT_LIMITS, urgent: { ...DEFAULT_LIMITS.urgent, firstResponseMinutes: 10 } };
    const effectiveFrom = new Date('2026-11-24T00:00:00Z');
    const row = { id: newId(), estateId: ESTATE, version: 1, effectiveFrom, limits: strict };
    await inTransaction(booted, (tx) => tx.insert(SlaPolicy, row));
    policies.forget();
    const now = await policies.current(manager, ESTATE, booted.clock.now());
    const later = await policies.current(manager, ESTATE, effectiveFrom);
    expect([now.id, later.id, later.limits.urgent.firstResponseMinutes]).toEqual([before.id, row.id, 10]);
    expect((await policies.byId(manager, before.id)).limits).toEqual(DEFAULT_LIMITS);
    expect((await policies.current(manager, newId(), effectiveFrom)).id).toBe(before.id);
  });

  it('aNewWordOfAnEstate_isUnderstoodThere_andOnlyThere', async () => {
    const { manager } = booted.dataSource;
    const classifier = booted.app.get<Classifier, ModelClassifier>(Classifier, { strict: false });
    const text = '三号小品又不喷了';
    expect((await classifier.classify(manager, ESTATE, text)).category).toBe('other');
    const blank = { hazard: null, cue: null, isHarmless: false };
    const word = {
      id: newId(),
      estateId: ESTATE,
      term: '小品',
      category: 'roads-facilities' as const,
      weight: 4,
      ...blank,
    };
    await inTransaction(booted, (tx) => tx.insert(LexiconRow, word));
    classifier.forget();
    expect((await classifier.classify(manager, ESTATE, text)).category).toBe('roads-facilities');
    expect((await classifier.classify(manager, newId(), text)).category).toBe('other');
  });
});

it('aSecondStart_neverUndoesWhatPeopleEdited', async () => {
  const database = await createDatabase();
  const first = await bootApp({ databaseUrl: database.url });
  await inTransaction(first, async (manager) => {
    await manager.update(HolidayYear, { year: 2026 }, { days: [] });
  });
  await first.close();
  const second = await bootApp({ databaseUrl: database.url });
  const { manager } = second.dataSource;
  expect([
    (await manager.findOneByOrFail(HolidayYear, { year: 2026 })).days.length,
    await manager.count(SlaPolicy),
  ]).toEqual([0, 1]);
  await second.close();
  await database.drop();
});
