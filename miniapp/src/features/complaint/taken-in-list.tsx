import { useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { TakenInView } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { MediaGrid } from '../../ui/media-grid';
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
          <View className="ys-buttons">
            {taken.mayOpen ? (
              <Button
                kind="plain"
                small
                label="打开那一件"
                ariaLabel={`打开那一件 ${taken.number}`}
                onTap={() => onOpen(taken.complaintId)}
              />
            ) : null}
            {taken.mayUndo ? (
              <UndoMergeButton id={taken.complaintId} number={taken.number} version={taken.version} />
            ) : null}
          </View>
        </View>
      ))}
    </>
  );
}

interface UndoMergeButtonProps {
  /** Of the matter that was merged. */
  id: string;
  number: string;
  version: number;
}

/** 撤销并案: both matters are read anew, whichever of them is open. */
export function UndoMergeButton({ id, number, version }: UndoMergeButtonProps) {
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
