/** Every operation of the API, aimed at one matter by whoever one likes: what a curious person could try. */
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import request from 'supertest';
import { newId } from '../../src/platform/ids';
import type { BootedApp } from './boot-app';
import { type ApiDocument, type ApiOperation, sampleOf } from './sample-body';
import { bearerOf } from './signed-in';
import type { PersonKey, SmallEstate } from './small-estate';

/** One operation of the API description. */
export interface Call {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** Would sign the walker out of what comes after. */
export const SIGNS_OUT = '/api/me/sign-ins/end-all';

/** What the operations are aimed at. */
export interface Targets {
  readonly complaintId: string;
  readonly workOrderId: string;
  readonly mediaId: string;
}

export interface ApiWalk {
  readonly calls: readonly Call[];
  /** One operation aimed at the given things; signed in, or not. */
  call(one: Call, person: PersonKey | null, targets: Targets): request.Test;
}

/** Bodies carry what is known of `matter`, so that nothing is refused for their sake. */
export async function apiWalk(booted: BootedApp, estate: SmallEstate, matter: ComplaintDetail): Promise<ApiWalk> {
  const document: ApiDocument = (await request(booted.http).get('/api/openapi.json').expect(200)).body;
  const call = ({ method, path, operation }: Call, person: PersonKey | null, targets: Targets): request.Test => {
    const known = bodyOf(estate, matter, targets);
    const url = urlOf(path, operation, estate, targets, person === null ? newId() : estate.people[person]);
    const json = operation.requestBody?.content['application/json'];
    const send = request(booted.http)[method as 'get' | 'post'](url).set('idempotency-key', newId());
    if (person !== null) {
      send.set('authorization', bearerOf(booted, estate.people[person]));
    }
    if (method === 'get') return send;
    return send.send((json === undefined ? {} : sampleOf(document, json.schema, known)) as object);
  };
  return { calls: callsOf(document), call };
}

function callsOf(document: ApiDocument): Call[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ name: `${method} ${path}`, method, path, operation })),
  );
}

/** Ids that exist, so that a refusal is for the person's sake and not for the body's. */
function bodyOf(estate: SmallEstate, matter: ComplaintDetail, targets: Targets): Record<string, unknown> {
  return {
    version: matter.version,
    estateId: estate.estateId,
    householdId: estate.rooms.lin,
    publicAreaId: undefined,
    assetId: undefined,
    reporterId: estate.people.lin,
    handlerId: estate.people.plumber,
    personId: estate.people.plumber,
    departmentId: estate.departmentIds.engineering,
    mediaIds: [targets.mediaId],
    targetNumber: 'YS-0101-9999',
    ids: [targets.complaintId],
    persona: 'nobody',
  };
}

function urlOf(path: string, operation: ApiOperation, estate: SmallEstate, targets: Targets, person: string): string {
  const id = idFor(path, targets);
  const url = path
    .replace('{estateId}', estate.estateId)
    .replace('{personId}', estate.people.plumber)
    .replace('{id}', id)
    .replace('{variant}', 'full')
    .replace('{absenceId}', newId());
  const query = new URLSearchParams();
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'query' && parameter.required)
      query.set(parameter.name, String(parameter.schema?.enum?.[0] ?? '1201'));
  }
  if (path.startsWith('/api/media/{id}')) {
    query.set('person', person);
    query.set('expires', '4102444800');
    query.set('signature', 'A'.repeat(43));
  }
  const text = query.toString();
  return text === '' ? url : `${url}?${text}`;
}

function idFor(path: string, targets: Targets): string {
  if (path.startsWith('/api/work-orders')) return targets.workOrderId;
  return path.startsWith('/api/media') ? targets.mediaId : targets.complaintId;
}
