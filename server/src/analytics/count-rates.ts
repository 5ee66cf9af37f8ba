import type { RateView } from '@yingsheng/shared/api/board';
import { RATE_DAYS, RATE_FIGURES, type RateName } from '@yingsheng/shared/board/figure';
import type { EntityManager } from 'typeorm';
import { countNamed } from './count-figures';
import type { CountedFor } from './counted-for';
import { rateView, type Share } from './domain/rate';

const DAY_MS = 86_400_000;

/** 指标: each rate over the last 90 days, against the 90 before. What it counts are figures that the list opens. */
export async function countRates<Name extends RateName>(
  manager: EntityManager,
  counted: CountedFor,
  names: readonly Name[],
  now: Date,
): Promise<Record<Name, RateView>> {
  const current = await countShares(manager, counted, names, now);
  const before = await countShares(manager, counted, names, new Date(now.getTime() - RATE_DAYS * DAY_MS));
  return Object.fromEntries(names.map((name) => [name, rateView(current(name), before(name))])) as Record<
    Name,
    RateView
  >;
}

async function countShares(
  manager: EntityManager,
  counted: CountedFor,
  names: readonly RateName[],
  until: Date,
): Promise<(name: RateName) => Share> {
  const figures = names.flatMap((name) => {
    const { kept, missed } = RATE_FIGURES[name];
    return [kept, missed].map((figure) => ({ name: figure, figure }));
  });
  const numberOf = await countNamed(manager, counted, figures, until);
  return (name) => {
    const kept = numberOf(RATE_FIGURES[name].kept);
    return { kept, total: kept + numberOf(RATE_FIGURES[name].missed) };
  };
}
