import { Image, Text, View } from '@tarojs/components';
import type { LettersOutlook } from '@yingsheng/shared/api/room-letters';
import { letterWords } from '@yingsheng/shared/people/room-letter.zh';
import { named, role } from '../../platform/a11y';
import { messageOf } from '../../platform/request';
import { Card } from '../../ui/card';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { scopeWords } from './letters-words';
import type { useOutlook } from './use-letters';
import './letters.scss';

/** In the form of a code, and none: real ones have no 0 and no O. */
const SPECIMEN = '00000 00000';

interface LettersCardProps {
  readonly outlook: ReturnType<typeof useOutlook>;
  /** Of what was printed just now. */
  readonly fileName: string | null;
  readonly problem: Error | null;
}

/** What will be printed, and the first letter as it will read. */
export function LettersCard({ outlook: { data, error, refetch }, fileName, problem }: LettersCardProps) {
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data.first === null) {
    return <Empty title="这个范围里没有要打印的" hint={emptyHint(data)} />;
  }
  return (
    <View>
      {fileName === null ? null : <Saved fileName={fileName} />}
      {problem === null ? null : (
        <Card edge="danger">
          <Text className="ys-block ys-wrap" {...role('alert')}>
            {messageOf(problem)} 没有下载完的文件请不要用，再点一次就好。
          </Text>
        </Card>
      )}
      <Text className="ys-second ys-block ys-wrap ad-letter__scope">{scopeWords(data)}</Text>
      <FirstLetter first={data.first} />
    </View>
  );
}

function emptyHint({ roomCount }: LettersOutlook): string {
  return roomCount === 0
    ? '先在“小区与房屋”里建好房号，再来打印。'
    : '这里的房号都有人绑定了；要再发信，请关掉“只打还没有人绑定的”。';
}

function Saved({ fileName }: { fileName: string }) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block">信已下载</Text>
      <Text className="ys-block ys-wrap">{fileName}</Text>
      <Text className="ys-second ys-block ys-wrap">
        用 A4 纸单面打印，按顺序装信封。信里有房号码，发完请从电脑里删掉这个文件。
      </Text>
    </Card>
  );
}

function FirstLetter({ first }: { first: NonNullable<LettersOutlook['first']> }) {
  const words = letterWords({ ...first, printedAt: new Date() });
  return (
    <View className="ad-letter">
      <Text className="ys-title ys-block ad-letter__title">{words.title}</Text>
      <Text className="ys-subtitle ys-block ys-wrap">{words.address}</Text>
      {words.paragraphs.map((paragraph) => (
        <Text key={paragraph} className="ys-block ys-wrap">
          {paragraph}
        </Text>
      ))}
      <View className="ad-letter__code">
        <Image className="ad-letter__qr" src={first.qr} mode="aspectFit" {...named('二维码的样子')} />
        <View className="ad-letter__told">
          <Text className="ys-second ys-block">{words.codeLabel}</Text>
          <Text className="ys-block ad-letter__number">{SPECIMEN}</Text>
          <Text className="ys-small ys-block ys-wrap">{words.codeHint}</Text>
          <Text className="ys-small ys-block ys-wrap">（样例：每一户自己的房号码只印在信上）</Text>
        </View>
      </View>
      {words.steps.map((step) => (
        <Text key={step} className="ys-block ys-wrap">
          {step}
        </Text>
      ))}
      <Text className="ys-block ys-wrap">{words.closing}</Text>
      <Text className="ys-block ad-letter__from">{words.from}</Text>
      <Text className="ys-block ad-letter__from">{words.day}</Text>
    </View>
  );
}
