import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { OtherMatter, undoOf } from '../../features/complaint/merging';
import { go } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Heading } from './heading';

/** 并到哪里去了; within a day it can be parted again. */
export function MergedIntoCard({ complaint }: { complaint: ComplaintDetail }) {
  const { mergedInto } = complaint;
  if (mergedInto === null) return null;
  return (
    <Card>
      <Heading text={`已并入 ${mergedInto.number}：${mergedInto.statusText}`} />
      <OtherMatter
        id={mergedInto.complaintId}
        number={mergedInto.number}
        undo={undoOf(complaint)}
        onOpen={(id) => go('/staff/complaint/index', { id })}
      />
    </Card>
  );
}
