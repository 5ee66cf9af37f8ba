import { Injectable } from '@nestjs/common';
import type { RetirableKind } from '@yingsheng/shared/place/place-kind';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { holdDepartments } from '../departments';
import { departmentMustBeEmpty, noRuleMustNameIt, somebodyMustTakeTheRest } from '../domain/place-rules';
import { Department } from '../entities/department';
import { Person } from '../entities/person';
import { RulesNaming } from '../ports/rules-naming';
import { DutyChanges } from '../roster/duty-changes';
import { auditPlace } from './audit-places';
import { ENTITY_OF, placeOf } from './kept-places';
import { PlaceChanges } from './place-changes';
import { estateIdOf, lockFor } from './require-place-keeper';
import { contentsOf } from './retired-together';

/** 停用: it and all that lies in it is no longer offered; matters that name it keep its name. Nothing is deleted. */
@Injectable()
export class RetirePlace {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly duty: DutyChanges,
    private readonly rulesNaming: RulesNaming,
    private readonly clock: Clock,
  ) {}

  /** Out of use already is no mistake: it stays as it is. */
  async execute(viewer: Viewer, estateId: string, kind: RetirableKind, id: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const estate = await lockFor(manager, viewer, estateId, kind);
      const place = await placeOf(manager, estate, kind, id);
      if (place.retiredAt !== null) return;
      if (place instanceof Department) {
        somebodyMustTakeTheRest(place.code, null);
        await holdDepartments(manager, [id]);
        departmentMustBeEmpty(await peopleIn(manager, id));
        noRuleMustNameIt((await this.rulesNaming.ofCompany(manager, estate.companyId)).get(id) ?? []);
      }
      await manager.update(ENTITY_OF[kind], { id }, { retiredAt: now });
      for (const { target, where } of await contentsOf(manager, kind, id)) {
        await manager.update(target, { ...where, retiredAt: IsNull() }, { retiredAt: now });
      }
      const change = { kind, id, name: place.name, estateId: estateIdOf(estateId, kind) };
      await auditPlace(manager, viewer, { action: 'retired', ...change }, now);
    });
    this.changes.announce();
    this.duty.announce();
  }
}

function peopleIn(manager: EntityManager, departmentId: string): Promise<number> {
  return manager.countBy(Person, { departmentId, isActive: true });
}
