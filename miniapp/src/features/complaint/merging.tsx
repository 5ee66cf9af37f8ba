import { useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { ComplaintDetail, TakenInView } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { MediaGrid } from '../../ui/media-grid';
import { MergeSheet } from './merge/merge-sheet';
import { SameMattersToMerge } from './merge/same-to-merge';
import { useComplaintAction } from './use-complaint-action';

interface TakenInListProps {
  takenIn: readonly TakenInView[];
  now: Date;
  onOpen: (complaintId: string) => void;
}

/** 并进来的: what others said about the same matter, with their photos; a wrong merging is undone from here. */
export function TakenInList({ takenIn, now, onOpen }: TakenInListProps) {
  return (
    <>
      {takenIn.map((taken) => (
        <View key={taken.complaintId} className="ys-gap-top">
          <Text className="ys-block ys-wrap">{taken.text}</Text>
          <Text className="ys-second ys-block">
            {[taken.number, taken.placeText, timeText(taken.submittedAt, now)].join(' · ')}
          </Text>
          <MediaGrid media={taken.photos} caption="并案" />
          {taken.words.map(({ text, saidAt }) => (
            <Text key={`${saidAt}${text}`} className="ys-block ys-wrap">
              {timeText(saidAt, now)} 留言：{text}
            </Text>
          ))}
          <OtherMatter
            id={taken.mayOpen ? taken.complaintId : null}
            number={taken.number}
            undo={taken.mayUndo ? { ...taken, id: taken.complaintId } : null}
            onOpen={onOpen}
          />
        </View>
      ))}
    </>
  );
}

interface OtherMatterProps {
  /** `null`: it may not be opened. */
  id: string | null;
  number: string;
  /** The matter that was merged; `null`: it cannot be taken apart any more. */
  undo: Merged | null;
  onOpen: (complaintId: string) => void;
}

/** 那一件: to be opened, or parted from this one. */
export function OtherMatter({ id, number, undo, onOpen }: OtherMatterProps) {
  return (
    <View className="ys-buttons">
      {id === null ? null : (
        <Button kind="plain" small label="打开那一件" ariaLabel={`打开那一件 ${number}`} onTap={() => onOpen(id)} />
      )}
      {undo === null ? null : <UndoMergeButton {...undo} />}
    </View>
  );
}

/** Of the one that was merged into another, what its own screen needs. */
export function undoOf({ allowedActions, mergedInto, id, number, version }: ComplaintDetail): Merged | null {
  return allowedActions.includes('undoMerge') && mergedInto?.isOpen ? { id, number, version } : null;
}

type Merged = Pick<ComplaintDetail, 'id' | 'number' | 'version'>;

/** 撤销并案: both matters are read anew, whichever of them is open. */
function UndoMergeButton({ id, number, version }: Merged) {
  const client = useQueryClient();
  const action = useComplaintAction(id);
  const undo = async (): Promise<void> => {
    const isSure = await confirm({
      title: `把 ${number} 分开单独处理？`,
      body: '两件都恢复到并案以前，时限不变，业主会收到通知。',
      confirmLabel: '撤销并案',
    });
    if (!isSure) return;
    action.mutate(
      { action: 'undoMerge', body: { version } },
      {
        onSuccess: () => {
          toast('已撤销并案，两件分别处理');
          void client.invalidateQueries({ queryKey: ['complaint'] });
          void client.invalidateQueries({ queryKey: ['work-order'] });
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return <Button kind="plain" small label="撤销并案" busy={action.isPending} onTap={() => void undo()} />;
}

/** For staff who may merge it: a tap shows both beside each other. */
export function SameMattersOf({ complaint }: { complaint: ComplaintDetail }) {
  const [targetId, setTargetId] = useState<string | null>(null);
  if (!complaint.allowedActions.includes('merge')) return null;
  return (
    <>
      <SameMattersToMerge complaintId={complaint.id} onTap={setTargetId} />
      {targetId !== null && <MergeSheet complaint={complaint} targetId={targetId} onClose={() => setTargetId(null)} />}
    </>
  );
}
