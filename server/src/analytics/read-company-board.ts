import { Injectable } from '@nestjs/common';
import type { CompanyBoard, CompanyBoardRow } from '@yingsheng/shared/api/board';
import { BOARD_FIGURES } from '@yingsheng/shared/board/figure';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { In } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { countFigures } from './count-figures';
import { type CountedFigures, countsWithRate, inTotal } from './domain/in-total';
import { worstFirst } from './domain/worst-first';

/** 全部小区: one row for each estate whose board the viewer may see, the one in most need on top. */
@Injectable()
export class ReadCompanyBoard {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer): Promise<CompanyBoard> {
    const now = this.clock.now();
    const estateIds = estateIdsOf(viewer, ...MANAGER_ROLES);
    return this.transactions.read(async (manager) => {
      const estates = await manager.findBy(Estate, { id: In(estateIds) });
      const countsOf = await countFigures(manager, { estateIds, viewerId: viewer.personId }, now);
      const rows = estates
        .map((estate) => ({ estate, figures: countsOf(estate.id) }))
        .filter(({ estate, figures }) => estate.retiredAt === null || hasAnything(figures));
      return {
        now: now.toISOString(),
        totals: inTotal(rows.map(({ figures }) => figures)),
        rows: worstFirst(rows.map(rowOf)),
      };
    });
  }
}

function rowOf({ estate, figures }: { estate: Estate; figures: CountedFigures }): CompanyBoardRow {
  const { id: estateId, name: estateName, retiredAt } = estate;
  return { estateId, estateName, isRetired: retiredAt !== null, ...countsWithRate(figures) };
}

/** An estate out of use is seen as long as something of it is left to be looked at. */
function hasAnything(counts: CountedFigures): boolean {
  return BOARD_FIGURES.some((figure) => counts[figure] > 0);
}
