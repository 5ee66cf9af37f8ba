import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useRef, useState } from 'react';
import { NewerRows, OlderRows } from './list-ways';

interface LongRowsProps<T> {
  readonly rows: readonly T[];
  /** The weights that stand on the screen at once add up to no more. */
  readonly most: number;
  /** How much of the screen's room a row takes; 1 unless told. */
  readonly weightOf?: (row: T) => number;
  /** What leads on: `更早的经过`. */
  readonly label: string;
  /** In a sheet the page below stays where it is. */
  readonly isInSheet?: boolean;
  readonly children: (shown: readonly T[]) => ReactNode;
}

const ONE = (): number => 1;
let nextId = 0;

/**
 * Rows that are all at hand, of which one part stands on the screen at a time: WeChat advises no more than a thousand
 * nodes a page. A short list looks as if this were not there.
 */
export function LongRows<T>({ rows, most, weightOf = ONE, label, isInSheet, children }: LongRowsProps<T>) {
  const [chosen, choose] = useState(0);
  const id = useRef('');
  if (id.current === '') {
    nextId += 1;
    id.current = `ys-rows-${nextId}`;
  }
  const parts = partsOf(rows, most, weightOf);
  const index = Math.min(chosen, Math.max(0, parts.length - 1));
  const turnTo = (next: number): void => {
    choose(next);
    if (!isInSheet) void Taro.pageScrollTo({ selector: `#${id.current}`, duration: 0 }).catch(() => undefined);
  };
  const list = {
    hasOlder: index + 1 < parts.length,
    hasNewer: index > 0,
    isFetchingNextPage: false,
    showOlder: async () => turnTo(index + 1),
    showNewer: () => turnTo(index - 1),
  };
  if (parts.length <= 1) return <>{children(rows)}</>;
  return (
    <View id={id.current} className="ys-long-rows">
      <NewerRows list={list} />
      {children(parts[index] ?? [])}
      <OlderRows list={list} label={label} />
    </View>
  );
}

/** Cut in order, each part as long as `most` allows; a row that is heavier by itself stands alone. */
export function partsOf<T>(rows: readonly T[], most: number, weightOf: (row: T) => number = ONE): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const row of rows) {
    const weight = weightOf(row);
    if (weight > room || parts.length === 0) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(row);
    room -= weight;
  }
  return parts;
}
