import { Text, View } from '@tarojs/components';
import type { ImportProblem } from '@yingsheng/shared/api/import';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { LongRows } from '../../ui/long-rows';
import { useProblemFile } from '../import/use-imports';
import { type ProblemRow, problemRows } from './problem-rows';
import '../import/import.scss';

/** So many stand in the list at once. */
const MOST = 30;
type Filter = 'all' | 'leftOut' | 'taken';

interface ProblemsCardProps {
  readonly estateId: string;
  readonly importId: string;
  readonly fileName: string;
  /** All of them, in the file of problems too. */
  readonly count: number;
  readonly problems: readonly ImportProblem[];
}

/** Each thing that somebody has to look at, where it stands in the file. */
export function ProblemsCard({ estateId, importId, fileName, count, problems }: ProblemsCardProps) {
  const [filter, choose] = useState<Filter>('all');
  const leftOut = problems.filter(({ isBlocking }) => isBlocking);
  const taken = problems.filter(({ isBlocking }) => !isBlocking);
  if (count === 0) {
    return (
      <Card>
        <Text className="ys-subtitle ys-block">问题</Text>
        <Text className="ys-second ys-block">没有发现问题，每一行都能导入。</Text>
      </Card>
    );
  }
  const shown = { all: problems, leftOut, taken }[filter];
  const filters = [
    { value: 'all' as const, label: `全部 ${problems.length}` },
    { value: 'leftOut' as const, label: `不导入 ${leftOut.length}` },
    { value: 'taken' as const, label: `导入但请核对 ${taken.length}` },
  ];
  return (
    <Card>
      <Text className="ys-subtitle ys-block">{`${count} 处问题`}</Text>
      <Text className="ys-second ys-block">
        有问题的格子不导入，其余照常。可以先导入，改好后把同一个文件再导一次，已经写入的不会重复。导入后上传的内容会删除，说明请先下载。
      </Text>
      <ProblemFile estateId={estateId} importId={importId} fileName={fileName} />
      {leftOut.length > 0 && taken.length > 0 ? (
        <View className="ys-gap-top">
          <Chips options={filters} value={filter} onChange={choose} />
        </View>
      ) : null}
      {problems.length < count ? (
        <Text className="ys-second ys-block ys-gap-top">
          {`这里列出前 ${problems.length} 处，全部在“带问题说明的文件”里。`}
        </Text>
      ) : null}
      <LongRows key={filter} rows={problemRows(shown)} most={MOST} label="后面的问题">
        {(rows) => rows.map((row) => <Problem key={row.key} row={row} />)}
      </LongRows>
    </Card>
  );
}

interface ProblemFileProps {
  readonly estateId: string;
  readonly importId: string;
  readonly fileName: string;
}

/** 带问题说明的文件: the same rows with a column that says what is wrong. */
function ProblemFile({ estateId, importId, fileName }: ProblemFileProps) {
  const file = useProblemFile(estateId, importId, `问题-${fileName.replace(/\.\w+$/, '')}.xlsx`);
  const download = (): void => file.mutate(undefined, { onError: (error) => toast(messageOf(error)) });
  return (
    <View className="ys-gap-top">
      <Button kind="secondary" label="下载带问题说明的文件" busy={file.isPending} onTap={download} />
    </View>
  );
}

function Problem({ row: { heading, place, value, text } }: { row: ProblemRow }) {
  return (
    <View>
      {heading === null ? null : <Text className="ad-group">{heading}</Text>}
      <View className="ad-problem">
        <View className="ys-between">
          <Text>{place}</Text>
          {value === '' ? null : <Text className="ad-problem__value ys-wrap">{value}</Text>}
        </View>
        <Text className="ys-second ys-block ys-wrap">{text}</Text>
      </View>
    </View>
  );
}
