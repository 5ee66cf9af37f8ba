import { Text, View } from '@tarojs/components';
import type { ImportKind, ImportView } from '@yingsheng/shared/api/import';
import { writtenTime } from '@yingsheng/shared/written-time';
import { Card } from '../../ui/card';
import { LongRows } from '../../ui/long-rows';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { changesText, STATE_WORD } from './import-words';
import { useImports } from './use-imports';
import './import.scss';

/** So many stand in the list at once. */
const MOST = 15;

interface PastImportsProps {
  readonly estateId: string;
  readonly kind: ImportKind;
  readonly onOpen: (importId: string) => void;
}

/** 导入记录: what was imported, what waits, what runs. */
export function PastImports({ estateId, kind, onOpen }: PastImportsProps) {
  const { data, error, refetch } = useImports(estateId, kind);
  if (data === undefined) {
    return error === null ? <Skeleton lines={4} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data.items.length === 0) return <Empty title="还没有导入过" hint="导入过的会列在这里，最近一次还能撤销。" />;
  return (
    <View>
      <Text className="ad-past">导入记录</Text>
      <LongRows rows={data.items} most={MOST} label="更早的导入">
        {(shown) => shown.map((item) => <PastImport key={item.id} item={item} onTap={() => onOpen(item.id)} />)}
      </LongRows>
    </View>
  );
}

function PastImport({ item, onTap }: { item: ImportView; onTap: () => void }) {
  const { text, tone } = STATE_WORD[item.state];
  const changes = changesText(item.counts);
  return (
    <Card onTap={onTap}>
      <View className="ys-between">
        <Text className="ys-wrap">{item.fileName}</Text>
        <Tag tone={tone} text={text} />
      </View>
      {changes === '' ? null : <Text className="ys-second ys-block ys-wrap">{changes}</Text>}
      {item.problemCount === 0 ? null : <Text className="ys-second ys-block">{`${item.problemCount} 处问题`}</Text>}
      <Text className="ys-small ys-block">{`${item.createdByName} · ${writtenTime(item.createdAt, new Date())}`}</Text>
    </Card>
  );
}
