import { Injectable } from '@nestjs/common';
import type { GeneratedPlaces } from '@yingsheng/shared/api/places';
import type { PlacesPlan } from '@yingsheng/shared/place/places-plan';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { comparePlaces, describeComparison } from '../domain/compare-places';
import { planMustBePossible, planPlaces } from '../domain/plan-places';
import { readBuiltPlaces } from './read-built-places';
import { requirePlaceKeeper } from './require-place-keeper';

/** 房号生成: what a plan would add; writes nothing. */
@Injectable()
export class PreviewPlaces {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(viewer: Viewer, estateId: string, plan: PlacesPlan): Promise<GeneratedPlaces> {
    return this.transactions.read(async (manager) => {
      await requirePlaceKeeper(manager, viewer, estateId);
      planMustBePossible(plan);
      return describeComparison(comparePlaces(planPlaces(plan), await readBuiltPlaces(manager, estateId)));
    });
  }
}
