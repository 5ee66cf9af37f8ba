import { Text, View } from '@tarojs/components';
import { IMPORT_LIMITS, type ImportKind, type ImportPreview } from '@yingsheng/shared/api/import';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { type PickedDocument, pickSpreadsheet } from '../../platform/environment';
import { newKey } from '../../platform/new-key';
import { messageOf, RequestFailed } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { progressWords, sizeText } from './import-words';
import { ProgressBar } from './progress-bar';
import { useFileProgress, useUpload } from './use-imports';

/** `xls` may be chosen, so that the server can say what to do with it. */
const EXTENSIONS = ['xlsx', 'csv', 'xls'];
const WHOLE = 100;

interface ChooseFileProps {
  readonly estateId: string;
  readonly kind: ImportKind;
  readonly onRead: (preview: ImportPreview) => void;
}

/** The file stays chosen until it has been read, so that after a broken connection one tap sends it again. */
export function ChooseFile({ estateId, kind, onRead }: ChooseFileProps) {
  const [file, setFile] = useState<PickedDocument | null>(null);
  const [percent, setPercent] = useState(0);
  const [key, setKey] = useState('');
  const upload = useUpload(estateId);
  const send = (chosen: PickedDocument): void => {
    const fresh = newKey();
    setPercent(0);
    setKey(fresh);
    upload.mutate({ key: fresh, kind, file: chosen, onProgress: setPercent }, { onSuccess: onRead });
  };
  const choose = async (): Promise<void> => {
    const picked = await pickSpreadsheet(EXTENSIONS);
    if (picked === null) return;
    setFile(picked);
    upload.reset();
    if (!isTooLarge(picked)) send(picked);
  };
  return (
    <Card>
      <Text className="ys-subtitle ys-block">选文件</Text>
      <Text className="ys-second ys-block">
        {`Excel（.xlsx）或 CSV，不超过 ${sizeText(IMPORT_LIMITS.bytes)}、${IMPORT_LIMITS.rows} 行。先列出会写什么，您点“导入”之前什么都不写。`}
      </Text>
      {file === null ? null : (
        <View className="ys-gap-top">
          <Text className="ys-block ys-wrap">{`${file.name}（${sizeText(file.size)}）`}</Text>
          {upload.isPending ? <Sending estateId={estateId} kind={kind} fileKey={key} percent={percent} /> : null}
        </View>
      )}
      <Refusal error={file !== null && isTooLarge(file) ? tooLarge() : upload.error} />
      {upload.isPending ? null : (
        <Ways
          isFirst={file === null}
          isAgain={file !== null && isWorthAgain(upload.error)}
          onChoose={() => void choose()}
          onAgain={() => {
            if (file !== null) send(file);
          }}
        />
      )}
    </Card>
  );
}

interface WaysProps {
  readonly isFirst: boolean;
  readonly isAgain: boolean;
  readonly onChoose: () => void;
  readonly onAgain: () => void;
}

function Ways({ isFirst, isAgain, onChoose, onAgain }: WaysProps) {
  return (
    <View className="ys-buttons ys-gap-top">
      {isAgain ? <Button label="再传一次" onTap={onAgain} /> : null}
      <Button kind={isAgain ? 'secondary' : 'primary'} label={isFirst ? '选择文件' : '换一个文件'} onTap={onChoose} />
    </View>
  );
}

function Refusal({ error }: { error: Error | null }) {
  if (error === null) return null;
  const isNetwork = error instanceof RequestFailed && error.isNetwork;
  return (
    <Text className="ys-field__error ys-block" {...role('alert')}>
      {isNetwork ? '网络断了，文件没有传完，什么也没有写入。文件还选着，网络好了再传一次就行。' : messageOf(error)}
    </Text>
  );
}

const isTooLarge = ({ size }: PickedDocument): boolean => size > IMPORT_LIMITS.bytes;

function tooLarge(): RequestFailed {
  const text = `这个文件超过 ${sizeText(IMPORT_LIMITS.bytes)}。请去掉图片和用不到的表，或按楼栋分成几个文件。`;
  return new RequestFailed('IMPORT.TOO_LARGE', text);
}

/** What the server refused about the file stays refused. */
function isWorthAgain(error: Error | null): boolean {
  return error instanceof RequestFailed && (error.isNetwork || error.status >= 500 || error.status === 429);
}

interface SendingProps {
  readonly estateId: string;
  readonly kind: ImportKind;
  readonly fileKey: string;
  /** Of the file that has been sent. */
  readonly percent: number;
}

/** First the way to the server, then what it does there. */
function Sending({ estateId, kind, fileKey, percent }: SendingProps) {
  const isSent = percent >= WHOLE;
  const { data } = useFileProgress(estateId, isSent ? fileKey : null);
  if (!isSent) return <ProgressBar percent={percent} words={`正在上传，${Math.round(percent)}%`} />;
  const progress = data?.progress ?? null;
  if (progress === null) return <ProgressBar percent={0} words="传好了，马上开始读" />;
  return <ProgressBar percent={progress.percent} words={progressWords(progress, kind)} />;
}
