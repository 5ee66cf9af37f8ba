import type { WaitsFor } from '@yingsheng/shared/api/common';
import type { EntityManager } from 'typeorm';
import { personBriefs } from '../directory/people';

export interface Waiting {
  readonly deciderId: string | null;
  /** Who is asked where nobody in particular is: `品质部`. */
  readonly office: string;
}

/** 轮到谁: how much waits for whom, the most first. */
export async function waitsFor(manager: EntityManager, waiting: readonly Waiting[]): Promise<WaitsFor[]> {
  const people = await personBriefs(
    manager,
    waiting.map(({ deciderId }) => deciderId),
  );
  const counts = new Map<string, number>();
  for (const { deciderId, office } of waiting) {
    const name = people.get(deciderId ?? '')?.name ?? office;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
