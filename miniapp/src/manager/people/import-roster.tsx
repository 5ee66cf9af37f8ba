import { Text, View } from '@tarojs/components';
import type { RosterImportPreview, RosterWeek } from '@yingsheng/shared/api/roster';
import { weekText } from '../../features/people/duty-words';
import { explainRefusal } from '../../features/people/explain-refusal';
import { useArrangeShifts, usePreviewImport } from '../../features/people/use-people';
import { pickSpreadsheet } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';
import { ImportProblems } from './import-problems';
import { importText } from './import-words';

/** 导入 Excel: pick a filled sheet, look at what it would do, and only then do it. */
export function ImportRoster({ roster }: { roster: RosterWeek }) {
  const preview = usePreviewImport(roster.estateId, roster.weekStart);
  const choose = async (): Promise<void> => {
    const picked = await pickSpreadsheet();
    if (picked !== null) preview.mutate(picked.path, { onError: (error) => toast(messageOf(error)) });
  };
  return (
    <>
      <Pressable className="mg-pill" isDisabled={preview.isPending} onTap={() => void choose()}>
        <Text>{preview.isPending ? '正在读取…' : '导入 Excel'}</Text>
      </Pressable>
      {preview.data !== undefined && (
        <PreviewSheet
          estateId={roster.estateId}
          preview={preview.data}
          onAgain={() => void choose()}
          onClose={preview.reset}
        />
      )}
    </>
  );
}

interface PreviewSheetProps {
  readonly estateId: string;
  readonly preview: RosterImportPreview;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

function PreviewSheet({ estateId, preview, onAgain, onClose }: PreviewSheetProps) {
  const arrange = useArrangeShifts(estateId);
  const { arrangement } = preview;
  const isAnythingToDo = arrangement !== null && arrangement.add.length + arrangement.removeIds.length > 0;
  const run = () => {
    if (arrangement === null) return;
    arrange.mutate(arrangement, {
      onSuccess: () => {
        toast('已导入');
        onClose();
      },
    });
  };
  const error = explainRefusal(arrange.error);
  return (
    <Sheet
      open
      title={`导入 ${weekText(preview.weekStart)}的班`}
      onClose={onClose}
      footer={
        <View className="ys-buttons">
          <Button kind="secondary" label="取消" onTap={onClose} />
          {isAnythingToDo && error === null ? (
            <Button label="确认导入" busy={arrange.isPending} onTap={run} />
          ) : (
            <Button label="重新选文件" onTap={onAgain} />
          )}
        </View>
      }
    >
      {arrangement === null ? (
        <ImportProblems preview={preview} />
      ) : (
        <Text className="ys-block">{importText(preview)}</Text>
      )}
      {error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {error.message} 一个班也没有写入，请重新导出、改好再导入。
        </Text>
      )}
    </Sheet>
  );
}
