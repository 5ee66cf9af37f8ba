import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { SignIns } from '../directory/ports/sign-ins';
import { Clock } from '../platform/clock/clock';
import { RefreshToken } from './entities/refresh-token';
import { StaffLink } from './entities/staff-link';

/** An access token already dies with the person's account; without this the chain of refresh tokens would outlive it. */
@Injectable()
export class EndSignIns extends SignIns {
  constructor(private readonly clock: Clock) {
    super();
  }

  async endAll(manager: EntityManager, personId: string): Promise<void> {
    const revokedAt = this.clock.now();
    await manager.update(RefreshToken, { personId, revokedAt: IsNull() }, { revokedAt });
    // A link that still waits would open the account again.
    await manager.update(StaffLink, { personId, usedAt: IsNull(), revokedAt: IsNull() }, { revokedAt });
  }
}
