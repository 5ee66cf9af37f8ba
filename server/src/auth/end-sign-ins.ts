import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { SignIns } from '../directory/ports/sign-ins';
import { Clock } from '../platform/clock/clock';
import { RefreshToken } from './entities/refresh-token';

/** An access token already dies with the person's account; without this the chain of refresh tokens would outlive it. */
@Injectable()
export class EndSignIns extends SignIns {
  constructor(private readonly clock: Clock) {
    super();
  }

  async endAll(manager: EntityManager, personId: string): Promise<void> {
    await manager.update(RefreshToken, { personId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}
