import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { OtherMatter, SameMattersOf, TakenInList, undoOf } from '../../features/complaint/merging';
import { go } from '../../platform/navigate';
import { Panel } from '../parts/panel';

const open = (id: string) => go('/manager/detail/index', { id });

/** 并案: where this one went, what was merged into it, and what may be the same. */
export function MergingPanels({ complaint, now }: { complaint: ComplaintDetail; now: Date }) {
  const { mergedInto, takenIn, householdCount } = complaint;
  return (
    <>
      <SameMattersOf complaint={complaint} />
      {mergedInto === null ? null : (
        <Panel title={`已并入 ${mergedInto.number}：${mergedInto.statusText}`}>
          <OtherMatter id={mergedInto.complaintId} number={mergedInto.number} undo={undoOf(complaint)} onOpen={open} />
        </Panel>
      )}
      {takenIn.length === 0 ? null : (
        <Panel title={`${householdCount} 户反映，并进来 ${takenIn.length} 件`}>
          <TakenInList takenIn={takenIn} now={now} onOpen={open} />
        </Panel>
      )}
    </>
  );
}
