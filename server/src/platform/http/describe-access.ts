import { METHOD_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISSION_KEY, type Permission } from './permissions';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const API_ERROR = {
  type: 'object',
  required: ['code', 'message', 'facts', 'requestId'],
  description: 'The one shape of every refused request.',
  properties: {
    code: { type: 'string', example: 'COMPLAINT.NOT_FOUND' },
    message: { type: 'string', description: 'Chinese; says what to do instead.' },
    facts: { type: 'object', additionalProperties: true, description: 'Field errors of a form under `fields`.' },
    requestId: { type: 'string' },
  },
};

const REFUSED = {
  description: 'Refused, or failed',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } },
};

/** Adds to every operation who may call it and what a refusal looks like. */
export function describeAccess(app: NestFastifyApplication, document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ApiError: API_ERROR },
  };
  const permissions = permissionsByOperation(app);
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation !== undefined) describeOperation(operation, permissions.get(operation.operationId ?? ''));
    }
  }
  return document;
}

function describeOperation(operation: Operation, permission: Permission | undefined): void {
  operation.responses.default ??= REFUSED;
  if (permission?.kind === 'public') operation.security = [];
  if (permission?.kind !== 'roles') return;
  const note = `Roles: ${permission.roles.join(', ')}.`;
  operation.description = operation.description ? `${operation.description}\n\n${note}` : note;
}

/** By the id Swagger gives an operation: `<controller>_<method>`. */
function permissionsByOperation(app: NestFastifyApplication): Map<string, Permission> {
  const permissions = new Map<string, Permission>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype: Record<string, unknown> = metatype.prototype;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const declared: Permission | undefined =
          Reflect.getMetadata(PERMISSION_KEY, handler) ?? Reflect.getMetadata(PERMISSION_KEY, metatype);
        if (declared !== undefined) permissions.set(`${metatype.name}_${name}`, declared);
      }
    }
  }
  return permissions;
}
