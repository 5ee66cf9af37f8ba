import { Injectable } from '@nestjs/common';
import type { ChangeEstateRequest } from '@yingsheng/shared/api/places';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { recordMustBeAsSeen } from '../domain/place-rules';
import { Estate } from '../entities/estate';
import { auditPlace } from './audit-places';
import { columnsOf, estateColumns } from './keep-estates';
import { PlaceChanges } from './place-changes';
import { lockPlaces } from './require-place-keeper';

/** 小区资料: name, telephone, address and place on the map. Its code heads the numbers of its matters and stays. */
@Injectable()
export class ChangeEstate {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, estateId: string, request: ChangeEstateRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const estate = await lockPlaces(manager, viewer, estateId);
      recordMustBeAsSeen(estateColumns(request.seen), columnsOf(estate));
      const columns = estateColumns(request);
      await manager.update(Estate, { id: estateId }, columns);
      const details = { was: { name: estate.name, address: estate.address } };
      const change = { kind: 'estate', id: estateId, name: columns.name, estateId, details } as const;
      await auditPlace(manager, viewer, { action: 'changed', ...change }, this.clock.now());
    });
    this.changes.announce();
  }
}
