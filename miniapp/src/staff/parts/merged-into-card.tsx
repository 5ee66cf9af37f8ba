import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { UndoMergeButton } from '../../features/complaint/taken-in-list';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Heading } from './heading';

/** 并到哪里去了; within a day it can be parted again. */
export function MergedIntoCard({ complaint }: { complaint: ComplaintDetail }) {
  const { mergedInto, allowedActions, id, number, version } = complaint;
  if (mergedInto === null) return null;
  const targetId = mergedInto.complaintId;
  return (
    <Card>
      <Heading text={`已并入 ${mergedInto.number}：${mergedInto.statusText}`} />
      <View className="ys-buttons">
        {targetId === null ? null : (
          <Button
            kind="plain"
            small
            label="打开那一件"
            ariaLabel={`打开那一件 ${mergedInto.number}`}
            onTap={() => go('/staff/complaint/index', { id: targetId })}
          />
        )}
        {allowedActions.includes('undoMerge') && mergedInto.isOpen ? (
          <UndoMergeButton id={id} number={number} version={version} />
        ) : null}
      </View>
    </Card>
  );
}
