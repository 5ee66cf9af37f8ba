import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/domain-error';

export const ACCESS_TOKEN_MINUTES = 15;

export interface SignedAccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface AccessClaims {
  readonly personId: string;
  readonly sessionId: string;
}

interface Claims {
  readonly sub?: unknown;
  readonly sid?: unknown;
}

/** Short-lived signed proof of who somebody is; what they may do is read from the database each time. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  /** @param sessionId the sign-in it dies with */
  sign(personId: string, sessionId: string): SignedAccessToken {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const exp = iat + ACCESS_TOKEN_MINUTES * 60;
    return { token: this.jwt.sign({ sub: personId, sid: sessionId, iat, exp }), expiresAt: new Date(exp * 1000) };
  }

  /** @throws DomainError AUTH.EXPIRED for anything that is not a token of ours, still valid */
  read(token: string): AccessClaims {
    try {
      const clockTimestamp = Math.floor(this.clock.now().getTime() / 1000);
      const { sub, sid } = this.jwt.verify<Claims>(token, { algorithms: ['HS256'], clockTimestamp });
      if (typeof sub === 'string' && typeof sid === 'string') return { personId: sub, sessionId: sid };
    } catch {
      // Falls through to the one refusal: which part was wrong helps only a forger.
    }
    throw new DomainError('AUTH.EXPIRED');
  }
}
