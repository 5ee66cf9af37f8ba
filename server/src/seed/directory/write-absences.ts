import { shanghaiParts } from '@yingsheng/shared/written-time';
import type { EntityManager } from 'typeorm';
import { midnightOf } from '../../directory/domain/duty-week';
import { Absence } from '../../directory/entities/absence';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import type { SeededDirectory } from './seeded-directory';

/** One colleague is ill, another has asked for leave and waits for an answer. */
export async function writeAbsences(manager: EntityManager, directory: SeededDirectory, now: Date): Promise<void> {
  const today = shanghaiParts(now).dayNumber;
  const lead = directory.staffMember('赵国平');
  const ill = directory.staffMember('马立新');
  const asking = directory.staffMember('罗文');
  await insertRows(manager, Absence, [
    {
      id: newId(),
      personId: ill,
      kind: 'sick',
      startsAt: midnightOf(today),
      endsAt: midnightOf(today + 3),
      note: '医生建议休息三天',
      status: 'granted',
      markedById: lead,
      markedAt: midnightOf(today),
      decidedById: lead,
      decidedAt: midnightOf(today),
    },
    {
      id: newId(),
      personId: asking,
      kind: 'annual',
      startsAt: midnightOf(today + 4),
      endsAt: midnightOf(today + 6),
      note: '回老家',
      status: 'requested',
      markedById: asking,
      markedAt: midnightOf(today),
      decidedById: null,
      decidedAt: null,
    },
  ]);
}
