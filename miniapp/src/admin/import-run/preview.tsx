import { Text, View } from '@tarojs/components';
import type { ImportPreview } from '@yingsheng/shared/api/import';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { goBack } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { sheetsText, startBody, startLabel } from '../import/import-words';
import { useDiscard, useImportPreview, useStart } from '../import/use-imports';
import { CountsCard } from './counts-card';
import { ProblemsCard } from './problems-card';
import type { RunFacts } from './run-facts';

const IMPORT_PAGE = '/admin/import/index';

/** What importing would do; nothing is written before the button at the bottom. */
export function Preview({ estateId, estateName, view, head }: RunFacts) {
  const { data, error, refetch } = useImportPreview(estateId, view.id);
  const start = useStart(estateId, view.id);
  const discard = useDiscard(estateId, view.id);
  const run = async (): Promise<void> => {
    const title = `${startLabel(view)}？`;
    const isSure = await confirm({ title, body: startBody({ ...view, estateName }), confirmLabel: '导入' });
    if (isSure) start.mutate();
  };
  const giveUp = async (): Promise<void> => {
    const question = { title: '不导入这个文件了？', body: '什么也没有写入，以后可以再选它。', confirmLabel: '不导入' };
    if (!(await confirm(question))) return;
    discard.mutate(undefined, {
      onSuccess: () => goBack(IMPORT_PAGE),
      onError: (failure) => toast(messageOf(failure)),
    });
  };
  const footer = (
    <>
      <Refusal text={start.error === null ? view.reason : messageOf(start.error)} />
      <View className="ys-buttons">
        <Button kind="secondary" label="不导入" busy={discard.isPending} onTap={() => void giveUp()} />
        <Button label={startLabel(view)} busy={start.isPending} disabled={!view.mayStart} onTap={() => void run()} />
      </View>
    </>
  );
  return (
    <Screen title="看看会写什么" back wide footer={footer}>
      {head}
      {data === undefined ? (
        error === null ? (
          <Skeleton lines={8} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Looked estateId={estateId} preview={data} />
      )}
    </Screen>
  );
}

function Refusal({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <Text className="ys-second ys-block" {...role('status')}>
      {text}
    </Text>
  );
}

function Looked({ estateId, preview }: { estateId: string; preview: ImportPreview }) {
  const { id, fileName, counts, samples, problems, problemCount } = preview;
  return (
    <View className="ad-columns">
      <View>
        <CountsCard title="会写什么" counts={counts} samples={samples} />
        <Read preview={preview} />
      </View>
      <ProblemsCard estateId={estateId} importId={id} fileName={fileName} count={problemCount} problems={problems} />
    </View>
  );
}

/** What was understood of the file. */
function Read({ preview: { rowCount, sheets, remarks } }: { preview: ImportPreview }) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block">{`读了 ${rowCount} 行`}</Text>
      <Text className="ys-second ys-block ys-wrap">{sheetsText(sheets)}</Text>
      {remarks.map((remark) => (
        <Text key={remark} className="ys-second ys-block ys-wrap ys-gap-top">
          {remark}
        </Text>
      ))}
    </Card>
  );
}
