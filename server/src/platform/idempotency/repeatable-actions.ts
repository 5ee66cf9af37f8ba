import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  RequestMethod,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { readIdempotencyKey } from '../http/idempotency-key';
import type { RequestWithViewer } from '../http/permissions';
import { mustNotBeNestedTooDeep } from '../http/validation-pipe';
import type { Viewer } from '../http/viewer';
import { OncePerKey } from './once-per-key';
import { requestHash } from './request-hash';

/** Shows the thing that every action of the controller answers with. */
interface Show {
  execute(viewer: Viewer, id: string): Promise<unknown>;
}

type ActionRequest = FastifyRequest<{ Params: { id: string } }> & RequestWithViewer;

const HEADER = {
  name: 'Idempotency-Key',
  required: false,
  description:
    '防重复编号（可不填），8–64 位字母数字。没收到答复时用同一编号再发一次：做过的不会再做，照样返回现在的样子',
};

/**
 * Every `POST :id/…` of the controller may carry an idempotency key. The key is written in the transaction of the
 * action; sent again under its key the action is not taken again and answers with the thing as it is now.
 */
export function RepeatableActions(showing: Type<Show>): ClassDecorator {
  @Injectable()
  class RepeatableInterceptor implements NestInterceptor {
    constructor(
      private readonly oncePerKey: OncePerKey,
      @Inject(showing) private readonly show: Show,
    ) {}

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const request = context.switchToHttp().getRequest<ActionRequest>();
      const header = request.headers['idempotency-key'];
      if (request.method !== 'POST' || header === undefined) return next.handle();
      const viewer = viewerOf(request);
      const { id } = request.params;
      const keyed = { personId: viewer.personId, key: readIdempotencyKey(header), hash: hashOf(request) };
      const once = await this.oncePerKey.run(keyed, id, () => lastValueFrom(next.handle()));
      return of(once.isRepeat ? await this.show.execute(viewer, id) : once.result);
    }
  }
  return (controller) => {
    UseInterceptors(RepeatableInterceptor)(controller);
    describeHeader(controller.prototype);
  };
}

function viewerOf({ viewer }: ActionRequest): Viewer {
  if (viewer === undefined) throw new Error('a repeatable action without a signed-in person');
  return viewer;
}

/** The version seen and the time claimed are no part of what is asked: a later try knows better. */
function hashOf({ url, body }: ActionRequest): string {
  mustNotBeNestedTooDeep(body);
  const [path = ''] = url.split('?');
  const asked = typeof body === 'object' ? body : {};
  return requestHash(path, { ...asked, version: undefined, claim: undefined });
}

function describeHeader(prototype: object): void {
  for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof method.value !== 'function') continue;
    if (Reflect.getMetadata(METHOD_METADATA, method.value) !== RequestMethod.POST) continue;
    ApiHeader(HEADER)(prototype, name, method);
  }
}
