import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../platform/config/config';
import { DomainError } from '../platform/domain-error';
import { addressKey } from '../platform/http/address-key';
import {
  isOpenBeforeSecondFactor,
  isOpenBeforeSetUp,
  isUnlimited,
  PERMISSION_KEY,
  type Permission,
  type RequestWithViewer,
} from '../platform/http/permissions';
import { RateLimiter } from '../platform/http/rate-limiter';
import { SetUpState } from '../platform/http/set-up-state';
import type { SignedIn, Viewer } from '../platform/http/viewer';
import { AccessTokens } from './access-tokens';
import { LoadViewer } from './load-viewer';
import { SessionContacts } from './session-contacts';

/** Stands before every endpoint: limits the address, asks whether there is a company, knows the person and the second factor of their sign-in, limits the person, asks the declaration. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: Config,
    private readonly limiter: RateLimiter,
    private readonly accessTokens: AccessTokens,
    private readonly loadViewer: LoadViewer,
    private readonly setUpState: SetUpState,
    private readonly contacts: SessionContacts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithViewer>();
    if (isUnlimited(context.getHandler())) return true;
    this.limiter.hit(`address:${addressKey(request.ip)}`, this.config.rateLimitPerAddressPerMinute);
    if (!isOpenBeforeSetUp(context.getHandler()) && !(await this.setUpState.isDone())) {
      throw new DomainError('SET_UP.PENDING');
    }
    const permission = this.permissionOf(context);
    if (permission?.kind === 'public') return true;
    const viewer = await this.viewerOf(request, isOpenBeforeSecondFactor(context.getHandler()));
    if (!isAllowed(permission, viewer)) throw new DomainError('AUTH.NOT_ALLOWED');
    request.viewer = viewer;
    await this.contacts.touch(viewer);
    return true;
  }

  private permissionOf(context: ExecutionContext): Permission | undefined {
    return this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private async viewerOf(request: FastifyRequest, isBeforeSecondFactor: boolean): Promise<SignedIn> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw new DomainError('AUTH.REQUIRED');
    const { personId, sessionId } = this.accessTokens.read(token);
    this.limiter.hit(`person:${personId}`, this.config.rateLimitPerMinute);
    if (isBeforeSecondFactor) return this.loadViewer.beforeSecondFactor(personId, sessionId);
    return this.loadViewer.execute(personId, sessionId);
  }
}

/** Deny by default: an endpoint that declares nothing is open to nobody. */
export function isAllowed(permission: Permission | undefined, viewer: Viewer): boolean {
  if (permission === undefined) return false;
  if (permission.kind !== 'roles') return true;
  return viewer.grants.some((grant) => permission.roles.includes(grant.role));
}
