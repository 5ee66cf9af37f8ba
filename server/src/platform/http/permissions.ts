import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import type { SignedIn } from './viewer';

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

const UNLIMITED_KEY = 'yingsheng:unlimited';

/** Counted under no limit: for whoever watches whether the process lives, behind the same address as everybody. */
export const Unlimited = (): MethodDecorator => SetMetadata(UNLIMITED_KEY, true);

export function isUnlimited(handler: object): boolean {
  return Reflect.getMetadata(UNLIMITED_KEY, handler) === true;
}

const OPEN_BEFORE_SET_UP_KEY = 'yingsheng:open-before-set-up';

/** Answers before there is a company; everything else says that the installation has to be set up first. */
export const OpenBeforeSetUp = (): MethodDecorator => SetMetadata(OPEN_BEFORE_SET_UP_KEY, true);

export function isOpenBeforeSetUp(handler: object): boolean {
  return Reflect.getMetadata(OPEN_BEFORE_SET_UP_KEY, handler) === true;
}

const OPEN_BEFORE_SECOND_FACTOR_KEY = 'yingsheng:open-before-second-factor';

/** Answers a sign-in that still has to show its second factor, or to set one up; nothing else does. */
export const OpenBeforeSecondFactor = (): MethodDecorator => SetMetadata(OPEN_BEFORE_SECOND_FACTOR_KEY, true);

export function isOpenBeforeSecondFactor(handler: object): boolean {
  return Reflect.getMetadata(OPEN_BEFORE_SECOND_FACTOR_KEY, handler) === true;
}

export interface RequestWithViewer {
  viewer?: SignedIn;
}

/** The signed-in person. Only on endpoints that are not `@Public()`. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { viewer } = context.switchToHttp().getRequest<RequestWithViewer>();
  if (viewer === undefined) throw new Error('CurrentViewer on an endpoint without a signed-in person');
  return viewer;
});
