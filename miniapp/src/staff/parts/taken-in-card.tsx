import type { TakenInView } from '@yingsheng/shared/api/complaint';
import { TakenInList } from '../../features/complaint/merging';
import { go } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Heading } from './heading';

interface Props {
  takenIn: readonly TakenInView[];
  /** 共几户反映; absent where only the work is shown. */
  households?: number | null;
  now: Date;
}

/** 并进来的反映. */
export function TakenInCard({ takenIn, households, now }: Props) {
  if (takenIn.length === 0) return null;
  return (
    <Card>
      <Heading
        text={households ? `${households} 户反映，并进来 ${takenIn.length} 件` : `并进来的反映（${takenIn.length}）`}
      />
      <TakenInList takenIn={takenIn} now={now} onOpen={(id) => go('/staff/complaint/index', { id })} />
    </Card>
  );
}
