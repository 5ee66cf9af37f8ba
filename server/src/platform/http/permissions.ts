import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import type { Viewer } from './viewer';

export const PERMISSION_KEY = 'yingsheng:permission';

/** What an endpoint asks of the person. An endpoint that declares nothing is refused to everybody. */
export type Permission = { kind: 'public' } | { kind: 'anyone' } | { kind: 'roles'; roles: readonly Role[] };

const declare = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(PERMISSION_KEY, permission);

/** Open to the world. */
export const Public = (): MethodDecorator & ClassDecorator => declare({ kind: 'public' });

/** Any signed-in person; what they may see is the use case's duty. */
export const PermitAny = (): MethodDecorator & ClassDecorator => declare({ kind: 'anyone' });

/** Holders of one of the roles on any estate; scoping to the estate is the use case's duty. */
export const Permit = (...roles: Role[]): MethodDecorator & ClassDecorator => declare({ kind: 'roles', roles });

export interface RequestWithViewer {
  viewer?: Viewer;
}

/** The signed-in person. Only on endpoints that are not `@Public()`. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<RequestWithViewer>();
  if (viewer === undefined) throw new Error('CurrentViewer on an endpoint without a signed-in person');
  return viewer;
});
