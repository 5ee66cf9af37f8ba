import type { TakenInView } from '@yingsheng/shared/api/complaint';
import { TakenInList } from '../../features/complaint/taken-in-list';
import { go } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Heading } from './heading';

/** 并进来的反映. */
export function TakenInCard({ takenIn, now }: { takenIn: readonly TakenInView[]; now: Date }) {
  if (takenIn.length === 0) return null;
  return (
    <Card>
      <Heading text={`并进来的反映（${takenIn.length}）`} />
      <TakenInList takenIn={takenIn} now={now} onOpen={(id) => go('/staff/complaint/index', { id })} />
    </Card>
  );
}
