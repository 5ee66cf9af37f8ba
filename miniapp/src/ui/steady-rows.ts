import { useEffect, useRef, useState } from 'react';

/** A list stays as it is for this long after it changed, and after a finger was lifted. */
export const HOLD_MS = 1_000;

interface Shown<Row> {
  /** What the list is about, e.g. its tab. */
  scope: string;
  rows: readonly Row[];
}

/**
 * 列表不在手指下面变：while a finger is down, and for a second after a change, the rows stand where they stood; a tap opens
 * what stood there. What is known of a row itself is shown at once. Another scope is shown at once too.
 *
 * @param onGone rows that are about to leave the list
 */
export function useSteadyRows<Row extends { id: string }>(
  scope: string,
  rows: readonly Row[],
  onGone: (gone: readonly Row[]) => void = () => undefined,
) {
  const [shown, setShown] = useState<Shown<Row>>({ scope, rows });
  const [isDown, setDown] = useState(false);
  const latest = useRef({ rows, onGone, shown });
  latest.current = { rows, onGone, shown };
  const isNew = shown.scope !== scope || shown.rows.length === 0;
  const isMoved = !isNew && idsOf(shown.rows) !== idsOf(rows);
  useEffect(() => {
    if (isMoved && isDown) return;
    const adopt = () => {
      const { rows: now, onGone: tell } = latest.current;
      const { shown: before } = latest.current;
      if (before.scope === scope) tell(before.rows.filter(({ id }) => now.every((row) => row.id !== id)));
      setShown({ scope, rows: now });
    };
    if (isNew) return adopt();
    if (!isMoved) return;
    const timer = setTimeout(adopt, HOLD_MS);
    return () => clearTimeout(timer);
  }, [isNew, isMoved, isDown, scope]);
  const known = isNew ? rows : shown.rows.map((row) => rows.find(({ id }) => id === row.id) ?? row);
  const lift = () => setDown(false);
  return { rows: known, touch: { onTouchStart: () => setDown(true), onTouchEnd: lift, onTouchCancel: lift } };
}

function idsOf(rows: readonly { id: string }[]): string {
  return rows.map(({ id }) => id).join();
}
