import { Injectable } from '@nestjs/common';
import type { GeneratedPlaces } from '@yingsheng/shared/api/places';
import type { PlacesPlan } from '@yingsheng/shared/place/places-plan';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { recordAudit } from '../audit/record-audit';
import { comparePlaces, describeComparison, rowsToBuild } from '../domain/compare-places';
import { parentMustBeInUse } from '../domain/place-rules';
import { planMustBePossible, planPlaces } from '../domain/plan-places';
import type { Estate } from '../entities/estate';
import { insertPlaces } from './insert-places';
import { PlaceChanges } from './place-changes';
import { readBuiltPlaces } from './read-built-places';
import { lockPlaces } from './require-place-keeper';

/** 房号生成: all that is new in one transaction; what is there stays as it is, so that the same plan again adds nothing. */
@Injectable()
export class GeneratePlaces {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, estateId: string, plan: PlacesPlan): Promise<GeneratedPlaces> {
    planMustBePossible(plan);
    const result = await this.transactions.run(async (manager) => {
      const estate = await lockPlaces(manager, viewer, estateId);
      parentMustBeInUse(estate);
      const built = await readBuiltPlaces(manager, estateId);
      const comparison = comparePlaces(planPlaces(plan), built);
      const there = { ...built, buildingCount: built.buildings.length };
      await insertPlaces(manager, rowsToBuild(estateId, comparison.toBuild, there, newId));
      const generated = describeComparison(comparison);
      if (generated.newRoomCount > 0) await this.record(manager, viewer, estate, generated);
      return generated;
    });
    this.changes.announce();
    return result;
  }

  private async record(manager: EntityManager, viewer: Viewer, estate: Estate, generated: GeneratedPlaces) {
    const { newBuildingCount, newUnitCount, newRoomCount, first, last } = generated;
    await recordAudit(
      manager,
      [
        {
          actorId: viewer.personId,
          action: 'generated',
          subjectKind: 'estate',
          subjectId: estate.id,
          subjectName: estate.name,
          estateId: estate.id,
          details: { newBuildingCount, newUnitCount, newRoomCount, first: first[0], last: last.at(-1) ?? first.at(-1) },
        },
      ],
      this.clock.now(),
    );
  }
}
