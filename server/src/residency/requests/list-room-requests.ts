import { Injectable } from '@nestjs/common';
import type { RoomRequestPage, RoomRequestView } from '@yingsheng/shared/api/residency';
import { ROOM_DESK_ROLES } from '@yingsheng/shared/people/room-request';
import { type EntityManager, In, MoreThan, Not } from 'typeorm';
import { RecordPhonesSeen } from '../../directory/audit/record-phones-seen';
import { Estate } from '../../directory/entities/estate';
import { Household } from '../../directory/entities/household';
import { Person } from '../../directory/entities/person';
import { Media } from '../../media/media.entity';
import { MediaViews } from '../../media/media-views';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../../platform/http/viewer';
import { RoomRequest } from '../entities/room-request';
import { membersOf, registeredFor } from './room-people';

const PAGE_SIZE = 20;

/** What waits for the desk, the oldest first, with what the books say and who is bound already. */
@Injectable()
export class ListRoomRequests {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly mediaViews: MediaViews,
    private readonly phonesSeen: RecordPhonesSeen,
    private readonly clock: Clock,
  ) {}

  /** Not one's own: those another colleague checks. */
  async execute(viewer: Viewer, cursor: string | undefined): Promise<RoomRequestPage> {
    const page = await this.read(viewer, cursor);
    const homeOf = ({ householdId, placeText, estateId }: RoomRequestView) =>
      ({ subjectKind: 'household', subjectId: householdId, subjectName: placeText, estateId }) as const;
    await this.phonesSeen.execute(viewer, page.items.map(homeOf));
    return page;
  }

  private read(viewer: Viewer, cursor: string | undefined): Promise<RoomRequestPage> {
    return this.transactions.read(async (manager) => {
      const found = await manager.find(RoomRequest, {
        where: {
          estateId: In(estateIdsOf(viewer, ...ROOM_DESK_ROLES)),
          state: 'waiting',
          personId: Not(viewer.personId),
          ...(cursor === undefined ? {} : { id: MoreThan(cursor) }),
        },
        order: { id: 'ASC' },
        take: PAGE_SIZE + 1,
      });
      const rows = found.slice(0, PAGE_SIZE);
      const items = await this.viewsOf(manager, viewer, rows);
      return { items, nextCursor: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
    });
  }

  private async viewsOf(
    manager: EntityManager,
    { personId }: Viewer,
    rows: readonly RoomRequest[],
  ): Promise<RoomRequestView[]> {
    const householdIds = rows.map(({ householdId }) => householdId);
    const places = await byId(manager, Household, householdIds);
    const estates = await byId(
      manager,
      Estate,
      rows.map(({ estateId }) => estateId),
    );
    const askers = await byId(
      manager,
      Person,
      rows.map((row) => row.personId),
    );
    const documents = await byId(
      manager,
      Media,
      rows.flatMap(({ documentId }) => documentId ?? []),
    );
    const members = await membersOf(manager, householdIds);
    const register = await registeredFor(manager, householdIds, this.clock.now());
    return rows.map((row) => {
      const document = documents.get(row.documentId ?? '');
      return {
        id: row.id,
        estateId: row.estateId,
        estateName: estates.get(row.estateId)?.name ?? '',
        householdId: row.householdId,
        placeText: places.get(row.householdId)?.placeText ?? '',
        name: row.name,
        phone: row.phone,
        isPhoneProven: askers.get(row.personId)?.provenPhone === row.phone,
        kind: row.kind,
        hasLetter: row.hasLetter,
        document: document === undefined ? null : this.mediaViews.of(document, personId),
        askedAt: row.askedAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        register: register.get(row.householdId) ?? [],
        members: members.get(row.householdId) ?? [],
      };
    });
  }
}

async function byId<Row extends { readonly id: string }>(
  manager: EntityManager,
  target: new () => Row,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await manager
    .createQueryBuilder(target, 'row')
    .where({ id: In([...ids]) })
    .getMany();
  return new Map(rows.map((row) => [row.id, row]));
}
