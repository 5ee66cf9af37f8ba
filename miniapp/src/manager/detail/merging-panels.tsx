import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { TakenInList, UndoMergeButton } from '../../features/complaint/taken-in-list';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Panel } from '../parts/panel';

const open = (id: string) => go('/manager/detail/index', { id });

/** 并案: where this one went, and what was merged into it. */
export function MergingPanels({ complaint, now }: { complaint: ComplaintDetail; now: Date }) {
  const { mergedInto, takenIn, allowedActions, id, number, version } = complaint;
  const targetId = mergedInto?.complaintId ?? null;
  return (
    <>
      {mergedInto === null ? null : (
        <Panel title={`已并入 ${mergedInto.number}：${mergedInto.statusText}`}>
          <View className="ys-buttons">
            {targetId === null ? null : (
              <Button
                kind="plain"
                small
                label="打开那一件"
                ariaLabel={`打开那一件 ${mergedInto.number}`}
                onTap={() => open(targetId)}
              />
            )}
            {allowedActions.includes('undoMerge') && mergedInto.isOpen ? (
              <UndoMergeButton id={id} number={number} version={version} />
            ) : null}
          </View>
        </Panel>
      )}
      {takenIn.length === 0 ? null : (
        <Panel title={`并进来的反映（${takenIn.length}）`}>
          <TakenInList takenIn={takenIn} now={now} onOpen={open} />
        </Panel>
      )}
    </>
  );
}
