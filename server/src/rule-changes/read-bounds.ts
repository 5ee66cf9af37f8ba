import { type CompanyBounds, DEFAULT_BOUNDS } from '@yingsheng/shared/sla/company-bounds';
import type { EntityManager } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { CompanyBoundsVersion } from './entities/company-bounds-version';

/** The company's newest bounds; `null`: it has set none. */
export async function newestBounds(manager: EntityManager, companyId: string): Promise<CompanyBoundsVersion | null> {
  const [newest] = await manager.find(CompanyBoundsVersion, {
    where: { companyId },
    order: { version: 'DESC' },
    take: 1,
  });
  return newest ?? null;
}

/** 公司上限 of the company an estate belongs to. */
export async function boundsOf(manager: EntityManager, estateId: string): Promise<CompanyBounds> {
  const { companyId } = await manager.findOneByOrFail(Estate, { id: estateId });
  return (await newestBounds(manager, companyId))?.bounds ?? DEFAULT_BOUNDS;
}
