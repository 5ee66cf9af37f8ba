import { Injectable } from '@nestjs/common';
import type { CompanyBoundsView, SetCompanyBoundsRequest } from '@yingsheng/shared/api/rule-change';
import { DEFAULT_BOUNDS } from '@yingsheng/shared/sla/company-bounds';
import { type EntityManager, IsNull } from 'typeorm';
import { recordAudit } from '../directory/audit/record-audit';
import { Company } from '../directory/entities/company';
import { Estate } from '../directory/entities/estate';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { mustManage } from '../sla/rule-makers';
import { boundsMustHold } from './domain/within-bounds';
import { CompanyBoundsVersion } from './entities/company-bounds-version';
import { newestBounds } from './read-bounds';

/** 公司上限: read by whoever manages an estate, set by whoever is of the quality department on all of them. */
@Injectable()
export class CompanyBoundsOf {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND */
  show(viewer: Viewer, estateId: string): Promise<CompanyBoundsView> {
    mustManage(viewer, estateId);
    return this.transactions.read(async (manager) => {
      const { companyId } = await manager.findOneByOrFail(Estate, { id: estateId });
      const newest = await newestBounds(manager, companyId);
      return {
        version: newest?.version ?? 0,
        bounds: newest?.bounds ?? DEFAULT_BOUNDS,
        setByName: newest?.setByName ?? null,
        setAt: newest?.setAt.toISOString() ?? null,
        mayEdit: await isOfQualityEverywhere(manager, viewer, companyId),
      };
    });
  }

  /** For what is published from now on; promises that are in force stay. @throws DomainError BOUNDS.INVALID, BOUNDS.STALE_VERSION, AUTH.NOT_ALLOWED */
  async set(
    viewer: Viewer,
    estateId: string,
    { version, bounds }: SetCompanyBoundsRequest,
  ): Promise<CompanyBoundsView> {
    mustManage(viewer, estateId);
    boundsMustHold(bounds);
    const setAt = this.clock.now();
    await this.transactions.run(async (manager) => {
      const { companyId } = await manager.findOneByOrFail(Estate, { id: estateId });
      if (!(await isOfQualityEverywhere(manager, viewer, companyId))) throw new DomainError('AUTH.NOT_ALLOWED');
      if (((await newestBounds(manager, companyId))?.version ?? 0) !== version) {
        throw new DomainError('BOUNDS.STALE_VERSION');
      }
      const by = { setById: viewer.personId, setByName: viewer.name, setAt };
      const row = { id: newId(), companyId, version: version + 1, bounds, ...by };
      await insertRows(manager, CompanyBoundsVersion, [row]).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new DomainError('BOUNDS.STALE_VERSION') : error;
      });
      const { name } = await manager.findOneByOrFail(Company, { id: companyId });
      const subject = { subjectKind: 'company', subjectId: companyId, subjectName: name, estateId: null } as const;
      const entry = { actorId: viewer.personId, action: 'companyBoundsSet', ...subject, details: {} } as const;
      await recordAudit(manager, [entry], setAt);
    });
    return this.show(viewer, estateId);
  }
}

async function isOfQualityEverywhere(manager: EntityManager, viewer: Viewer, companyId: string): Promise<boolean> {
  const estates = await manager.findBy(Estate, { companyId, retiredAt: IsNull() });
  return estates.length > 0 && estates.every(({ id }) => hasRole(viewer, id, 'companyQuality'));
}
