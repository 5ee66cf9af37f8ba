import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { recordAudit } from '../audit/record-audit';
import type { ReadingHead } from '../domain/import/register-reading';
import { parentMustBeInUse } from '../domain/place-rules';
import { Estate } from '../entities/estate';
import { ImportPart, ImportRun } from '../entities/import-run';
import { type ComparedSoFar, ImportKinds } from './import-kinds';
import { dropParts, loadPart, saveParts } from './import-parts';
import { KeepProgress } from './keep-progress';
import { describeComparison } from './kept-preview';
import { packedText } from './packed-text';

const EVERY_SECONDS = 1;
const CHANGED = '预览之后，资料又有了变动，下面的数字已经更新；请再看一遍，然后导入。';
const FAILED = '写入时出了意外，什么也没有写进去。请再试一次；还是不行，请联系系统管理员。';

/**
 * 写入: everything that was started, each in one transaction. A process that is ended in the middle has written nothing,
 * and holds nothing: the next one begins again from what is kept of the file. Two at once: the second one waits for the
 * run's row and finds it done.
 */
@Injectable()
export class RunImports implements OnModuleInit {
  private readonly logger = new Logger(RunImports.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly kinds: ImportKinds,
    private readonly jobs: JobRegistry,
    private readonly progress: KeepProgress,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'run-imports', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    const runs = await this.transactions.read((manager) =>
      manager.find(ImportRun, { where: { state: In(['waiting', 'writing']) }, order: { id: 'ASC' } }),
    );
    for (const run of runs) await this.attempt(run, now);
  }

  private async attempt({ id, kind, estateId }: ImportRun, now: Date): Promise<void> {
    try {
      await this.transactions.run((manager) =>
        manager.update(ImportRun, { id, state: 'waiting' }, { state: 'writing' }),
      );
      await this.progress.begun({ estateId, id });
      await this.transactions.run((manager) => this.write(manager, { id, estateId }, now));
      this.kinds.of(kind).announce();
    } catch (error) {
      if (error instanceof OtherNumbers) return await this.showAgain({ id, estateId });
      // The database is away or held: what was started is tried again with the next sweep.
      if (error instanceof DomainError && error.code === 'SERVER.BUSY') return;
      // Its message might name a resident.
      this.logger.error({ importId: id, error: error instanceof Error ? error.name : 'unknown' });
      await this.transactions.run((manager) =>
        manager.update(ImportRun, { id, state: 'writing' }, { state: 'failed', reason: FAILED }),
      );
    } finally {
      await this.progress.forget({ estateId, id });
    }
  }

  private async write(manager: EntityManager, path: RunningImport, now: Date): Promise<void> {
    const found = await this.hold(manager, path);
    if (found === null) return;
    const { run, estate, reading } = found;
    const comparing = {
      access: <Found>(work: (held: EntityManager) => Promise<Found>) => work(manager),
      writeAt: now,
      reached: (step: ComparedSoFar) => this.progress.written(path, step),
    };
    const { counts, written } = await this.kinds.of(run.kind).compare(run, reading, comparing);
    // What was written meanwhile goes with the transaction.
    if (JSON.stringify(counts) !== JSON.stringify(run.counts)) throw new OtherNumbers();
    await this.finish(manager, run, estate, written, now);
  }

  /** `null`: somebody else has done it. */
  private async hold(manager: EntityManager, { id, estateId }: RunningImport) {
    // As everywhere: the estate first, so that nobody waits crosswise.
    const estateRow = manager.createQueryBuilder(Estate, 'estate').where({ id: estateId });
    const estate = await lockForUpdate(estateRow).getOneOrFail();
    const run = await lockForUpdate(manager.createQueryBuilder(ImportRun, 'run').where({ id })).getOneOrFail();
    if (run.state !== 'writing') return null;
    parentMustBeInUse(estate);
    const head = await loadPart<ReadingHead>(manager, id, 'reading');
    if (head === null) throw new Error('the reading is kept until it is written');
    return { run, estate, reading: { head, piece: (index: number) => loadPart(manager, id, 'reading', index) } };
  }

  private async finish(
    manager: EntityManager,
    run: ImportRun,
    { name: subjectName }: Estate,
    written: unknown,
    now: Date,
  ): Promise<void> {
    const { id, kind, estateId, createdById: actorId, fileName, counts } = run;
    await manager.update(ImportRun, { id }, { state: 'done', finishedAt: now, reason: null });
    const details = { kind, importId: id, fileName, counts };
    const subject = { subjectKind: 'estate', subjectId: estateId, subjectName, estateId } as const;
    await recordAudit(manager, [{ actorId, action: 'imported', ...subject, details }], now);
    await dropParts(manager, [id], ['sheets', 'reading', 'preview']);
    await this.forgetEarlier(manager, run);
    await saveParts(manager, id, { written: [packedText(written)] });
  }

  /** Only the last one can be taken back. */
  private async forgetEarlier(manager: EntityManager, { id, estateId, kind }: ImportRun): Promise<void> {
    const where = { estateId, kind, state: 'done' as const, id: Not(id) };
    const earlier = await manager.find(ImportRun, { select: { id: true }, where });
    await manager.delete(ImportPart, { importId: In(earlier.map((one) => one.id)) });
  }

  /** Whoever pressed the button had seen other numbers. */
  private showAgain(path: RunningImport): Promise<void> {
    return this.transactions.run(async (manager) => {
      const found = await this.hold(manager, path);
      if (found === null) return;
      const { run, reading } = found;
      const access = <Found>(work: (held: EntityManager) => Promise<Found>) => work(manager);
      const comparing = { access, writeAt: null, reached: async () => undefined };
      const comparison = await this.kinds.of(run.kind).compare(run, reading, comparing);
      const { shown, run: summary } = describeComparison(reading.head, comparison);
      await manager.update(ImportRun, { id: run.id }, { ...summary, state: 'previewed', reason: CHANGED });
      await dropParts(manager, [run.id], ['preview']);
      await saveParts(manager, run.id, { preview: [packedText(shown)] });
    });
  }
}

type RunningImport = Pick<ImportRun, 'id' | 'estateId'>;

/** What is there has changed since the preview: nothing may be written that nobody has seen. */
class OtherNumbers extends Error {}
