import { Injectable } from '@nestjs/common';
import type { DutyShiftRequest } from '@yingsheng/shared/api/roster';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { AddDutyShift } from './add-duty-shift';
import { DutyChanges } from './duty-changes';
import { RemoveDutyShift } from './remove-duty-shift';

/**
 * 改一班: the old shift goes and another takes its place. Since a shift never changes under its id, whoever
 * moves or removes one that a colleague has just moved is told so instead of undoing the colleague's work.
 */
@Injectable()
export class MoveDutyShift {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly removeShift: RemoveDutyShift,
    private readonly addShift: AddDutyShift,
    private readonly changes: DutyChanges,
  ) {}

  /** Returns the id of the shift that replaces it. */
  async execute(viewer: Viewer, estateId: string, shiftId: string, request: DutyShiftRequest): Promise<string> {
    const id = await this.transactions.run(async (manager) => {
      await this.removeShift.remove(manager, viewer, estateId, shiftId);
      return this.addShift.add(manager, viewer, estateId, request);
    });
    this.changes.announce();
    return id;
  }
}
