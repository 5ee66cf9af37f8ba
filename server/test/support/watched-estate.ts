/** An estate with staff of every kind and matters of every kind, and everything that one of them can be told about it. */
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { LIST_FIGURES } from '@yingsheng/shared/board/figure';
import { ORDER_FIGURES } from '@yingsheng/shared/board/order-figure';
import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';
import request from 'supertest';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { MediaUrlSigner } from '../../src/media/media-url-signer';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { readSpreadsheet } from '../../src/platform/spreadsheet/read-spreadsheet';
import { type ApiWalk, apiWalk, type Targets } from './api-walk';
import type { BootedApp } from './boot-app';
import { Journey } from './journey';
import { bearerOf, signInOf } from './signed-in';
import { buildSmallEstate, type SmallEstate } from './small-estate';

/** What an answer could tell: its status, its words and figures, and the tag that changes with them. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly tag: string | undefined;
}
export type Answers = Readonly<Record<string, Answer>>;

/** Asked by posting, and nothing is written. */
const TRIALS = ['/api/estates/{estateId}/dispatch-rules/try', '/api/estates/{estateId}/policies/preview'];
const EXPORT = '/api/estates/{estateId}/roster/export';
/**
 * Neither is JSON that could be read twice: streams and files are compared on their own; a poster shows a place, and is
 * drawn anew each time.
 */
const NOT_READ = /events|export|health|media|wechat|poster/;

export class WatchedEstate {
  private constructor(
    readonly booted: BootedApp,
    readonly estate: SmallEstate,
    /** By key, also of those whom the small estate does not have. */
    readonly staff: Readonly<Record<string, string>>,
  ) {
    this.journey = new Journey(estate);
  }

  readonly journey: Journey;
  /** A matter that everybody but a stranger may see, and that stays as it is. */
  plain: Targets = { complaintId: '', workOrderId: '', mediaId: '' };
  walk: ApiWalk = undefined as never;

  static async build(booted: BootedApp): Promise<WatchedEstate> {
    const estate = await buildSmallEstate(booted);
    const watched = new WatchedEstate(booted, estate, {
      ...estate.people,
      head: await hire(booted, estate, '孙立', 'engineering', 'departmentHead'),
      quality: await hire(booted, estate, '方宁', 'customerService', 'companyQuality', [estate.foreignEstateId]),
      secondDesk: await hire(booted, estate, '顾燕', 'customerService', 'frontDesk'),
    });
    watched.plain = await watched.live();
    watched.walk = await apiWalk(booted, estate, await watched.journey.complaint('lin', watched.plain.complaintId));
    return watched;
  }

  drain(): Promise<unknown> {
    return this.booted.app.get(OutboxWorker).drain();
  }

  as(personId: string) {
    const { booted } = this;
    const bearer = bearerOf(booted, personId);
    return {
      get: (path: string) => request(booted.http).get(path).set('authorization', bearer),
      post: (path: string, body: object) => request(booted.http).post(path).set('authorization', bearer).send(body),
      upload: (file: Buffer) =>
        request(booted.http).post('/api/media').set('authorization', bearer).attach('file', file, '照片.jpg'),
    };
  }

  async actBy(personId: string, id: string, action: string, body: object): Promise<ComplaintDetail> {
    const seen = await this.as(personId).get(`/api/complaints/${id}`).expect(200);
    const path = `/api/complaints/${id}/${action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const answer = await this.as(personId).post(path, { ...body, version: seen.body.version });
    expect({ action, status: answer.status, body: answer.status < 300 ? null : answer.body }).toMatchObject({
      body: null,
    });
    return answer.body;
  }

  async asOwner(id: string, action: string, body: object): Promise<ComplaintDetail> {
    const { header } = await this.journey.complaint('lin', id);
    return this.actBy(header.firstContactOwner.id, id, action, body);
  }

  /** Everything the API can be asked for, with the ways to ask that change what is counted. */
  async everythingSeenBy(personId: string): Promise<Answers> {
    const reads = this.pathsToAsk().map(async (path): Promise<[string, Answer]> => {
      const { status, body, headers } = await this.as(personId).get(path);
      return [path, { status, body: { ...body, requestId: null }, tag: headers.etag }];
    });
    const trials = this.walk.calls
      .filter(({ path }) => TRIALS.includes(path))
      .map(async (one): Promise<[string, Answer]> => {
        const sent = this.walk.call(one, null, this.plain).set('authorization', bearerOf(this.booted, personId));
        const { status, body } = await sent;
        return [one.name, { status, body: { ...body, requestId: null }, tag: undefined }];
      });
    const files = [this.rosterFile(personId), this.picture('of what is plain', personId, this.plain.mediaId)];
    return Object.fromEntries(await Promise.all([...reads, ...trials, ...files]));
  }

  /** As somebody who has kept the link, or made one up, would ask for it. */
  async picture(name: string, personId: string, mediaId: string): Promise<[string, Answer]> {
    const { booted } = this;
    const link = booted.app.get(MediaUrlSigner).urlFor(mediaId, 'full', personId, booted.clock.now());
    const { status, body, headers } = await request(booted.http).get(link);
    const told = Buffer.isBuffer(body) ? body.toString('base64') : { ...body, requestId: null };
    return [`picture ${name}`, { status, body: told, tag: headers.etag }];
  }

  /** The cells of the file, which are all it can tell: when it was written is another matter. */
  private async rosterFile(personId: string): Promise<[string, Answer]> {
    const path = EXPORT.replace('{estateId}', this.estate.estateId);
    const { status, body } = await this.as(personId).get(path).responseType('blob');
    const cells = status === 200 ? await readSpreadsheet(body) : null;
    return [path, { status, body: cells, tag: undefined }];
  }

  private pathsToAsk(): string[] {
    const { plain, estate, staff } = this;
    const colleagues = ['desk', 'secondDesk', 'plumber', 'secondPlumber', 'lead', 'manager'].map(
      (key) => staff[key] ?? '',
    );
    const reads = this.walk.calls.filter(({ method, path }) => method === 'get' && !NOT_READ.test(path));
    const asked = reads.flatMap(({ path }) => {
      const about = path.startsWith('/api/work-orders') ? plain.workOrderId : plain.complaintId;
      const url = path.replace('{estateId}', estate.estateId).replace('{id}', about);
      if (!url.includes('{personId}')) return [url];
      return colleagues.map((personId) => url.replace('{personId}', personId));
    });
    const departments = [estate.departmentIds.engineering, estate.departmentIds.customerService].map(
      (id) => `departmentId=${id}`,
    );
    return [
      ...asked,
      ...['scope=mine', 'scope=owned', 'scope=managed', 'state=open', 'state=closed', 'isOverdue=true', 'days=30']
        .concat('group=order', `scope=managed&estateId=${estate.estateId}`)
        .concat(LIST_FIGURES.map((figure) => `scope=managed&figure=${figure}`))
        .concat(colleagues.map((id) => `ownerId=${id}`))
        .flatMap((query) => [`/api/complaints?${query}`, `/api/complaints/count?${query}`]),
      ...ORDER_FIGURES.map((figure) => `/api/estates/${estate.estateId}/work-orders?figure=${figure}`),
      ...['offered', 'active', 'suspended', 'grabbable', 'done', 'estate'].map((tab) => `/api/work-orders?tab=${tab}`),
      ...departments.flatMap((query) => [
        `/api/complaints/${plain.complaintId}/candidates?${query}`,
        `/api/complaints/${plain.complaintId}/co-handling-options?${query}`,
        `/api/work-orders/${plain.workOrderId}/receivers?${query}`,
      ]),
      `/api/estates/${estate.estateId}/households?query=1201`,
    ];
  }

  /** Matters of every kind, so that every figure has something to count. */
  private async live(): Promise<Targets> {
    const { journey, estate } = this;
    const mediaId = await journey.uploadPhoto('lin');
    const { id: complaintId } = await journey.submit({
      text: '地下车库保安说话很冲',
      dangerAnswer: 'no',
      category: 'rudeness',
      mediaIds: [mediaId],
    });
    await this.asOwner(complaintId, 'accept', { message: '已收到，马上核实' });
    const handler = { departmentId: estate.departmentIds.engineering, handlerId: estate.people.secondPlumber };
    await this.asOwner(complaintId, 'dispatch', handler);
    const workOrderId = (await journey.complaint('lin', complaintId)).workOrders[0]?.id ?? '';
    await journey.work('secondPlumber', workOrderId, 'accept', {});
    // So that those of another department see it too.
    const asked = { departmentId: estate.departmentIds.environment, task: '请一同到现场看看' };
    await this.asOwner(complaintId, 'coHandle', asked);
    await journey.act('secondPlumber', complaintId, 'recordSpending', {
      kind: 'materials',
      amountFen: 90_000,
      note: '换门禁机',
    });
    const { id: solved } = await journey.submit({ text: '厨房水管漏水' });
    await this.asOwner(solved, 'answerOnTheSpot', { answer: '总阀没关紧，已指导关好' });
    await journey.act('lin', solved, 'confirm', {});
    await journey.act('lin', solved, 'rate', { speed: 5, attitude: 5, quality: 5 });
    await journey.submit({
      text: '楼道灯不亮，晚上看不见',
      category: 'corridors',
      place: { publicAreaId: estate.publicAreaId },
    });
    await this.drain();
    return { complaintId, workOrderId, mediaId };
  }
}

async function hire(
  { app }: BootedApp,
  { estateId, departmentIds }: SmallEstate,
  name: string,
  department: DepartmentCode,
  role: Role,
  /** Estates beside this one on which they have the role too. */
  alsoAt: readonly string[] = [],
): Promise<string> {
  const id = newId();
  const [startsAt, endsAt] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-12-31T00:00:00Z')];
  await app.get(TransactionRunner).run(async (manager) => {
    const departmentId = departmentIds[department];
    await insertRows(manager, Person, [{ ...NEW_PERSON, id, name, departmentId, skills: [], zones: [] }]);
    await insertRows(manager, RefreshToken, [signInOf(id)]);
    const grants = [estateId, ...alsoAt].map((at) => ({ personId: id, role, estateId: at }));
    await insertRows(manager, RoleGrant, grants);
    await insertRows(manager, DutyShift, [{ id: newId(), estateId, personId: id, startsAt, endsAt }]);
  });
  return id;
}
