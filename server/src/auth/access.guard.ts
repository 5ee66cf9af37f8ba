import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../platform/config/config';
import { DomainError } from '../platform/domain-error';
import { PERMISSION_KEY, type Permission, type RequestWithViewer } from '../platform/http/permissions';
import { RateLimiter } from '../platform/http/rate-limiter';
import type { Viewer } from '../platform/http/viewer';
import { AccessTokens } from './access-tokens';
import { LoadViewer } from './load-viewer';

/** Stands before every endpoint: limits the address, knows the person, limits the person, asks the declaration. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: Config,
    private readonly limiter: RateLimiter,
    private readonly accessTokens: AccessTokens,
    private readonly loadViewer: LoadViewer,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithViewer>();
    this.limiter.hit(`address:${request.ip}`, this.config.rateLimitPerAddressPerMinute);
    const permission = this.permissionOf(context);
    if (permission?.kind === 'public') return true;
    const viewer = await this.viewerOf(request);
    if (!isAllowed(permission, viewer)) throw new DomainError('AUTH.NOT_ALLOWED');
    request.viewer = viewer;
    return true;
  }

  private permissionOf(context: ExecutionContext): Permission | undefined {
    return this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private async viewerOf(request: FastifyRequest): Promise<Viewer> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw new DomainError('AUTH.REQUIRED');
    const personId = this.accessTokens.personIdOf(token);
    this.limiter.hit(`person:${personId}`, this.config.rateLimitPerMinute);
    return this.loadViewer.execute(personId);
  }
}

/** Deny by default: an endpoint that declares nothing is open to nobody. */
export function isAllowed(permission: Permission | undefined, viewer: Viewer): boolean {
  if (permission === undefined) return false;
  if (permission.kind !== 'roles') return true;
  return viewer.grants.some((grant) => permission.roles.includes(grant.role));
}
