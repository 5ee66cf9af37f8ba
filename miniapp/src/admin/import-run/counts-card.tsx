import { Text, View } from '@tarojs/components';
import type { ImportCount, ImportSample, ImportSubject } from '@yingsheng/shared/api/import';
import { useState } from 'react';
import { Card } from '../../ui/card';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';
import { CHANGE_WORD, SUBJECT_WORD, WRITTEN_CHANGES, type WrittenChange } from '../import/import-words';
import '../import/import.scss';

/** So many stand in an opened list at once. */
const MOST = 40;

interface Opened {
  readonly subject: ImportSubject;
  readonly change: WrittenChange;
  readonly count: number;
}

interface CountsCardProps {
  readonly title: string;
  readonly counts: readonly ImportCount[];
  /** Of what is opened by a count; empty: counts do not open. */
  readonly samples: readonly ImportSample[];
}

/** How much is added, changed, ended and left alone; each opens what it means. */
export function CountsCard({ title, counts, samples }: CountsCardProps) {
  const [opened, open] = useState<Opened | null>(null);
  const met = counts.filter(({ added, changed, ended, unchanged }) => added + changed + ended + unchanged > 0);
  return (
    <Card>
      <Text className="ys-subtitle ys-block">{title}</Text>
      {met.length === 0 ? <Text className="ys-second ys-block">表里没有读到可以导入的内容。</Text> : null}
      {met.map((count) => (
        <CountRow key={count.subject} count={count} samples={samples} onOpen={open} />
      ))}
      {opened === null ? null : <SampleSheet opened={opened} samples={samples} onClose={() => open(null)} />}
    </Card>
  );
}

interface CountRowProps {
  readonly count: ImportCount;
  readonly samples: readonly ImportSample[];
  readonly onOpen: (opened: Opened) => void;
}

function CountRow({ count, samples, onOpen }: CountRowProps) {
  const { subject, unchanged } = count;
  return (
    <View className="ad-count">
      <Text className="ad-count__what">{SUBJECT_WORD[subject]}</Text>
      <View className="ys-chips">
        {WRITTEN_CHANGES.filter((change) => count[change] > 0).map((change) => {
          const words = `${CHANGE_WORD[change]} ${count[change]}`;
          const isListed = samples.some((sample) => sample.subject === subject && sample.change === change);
          if (!isListed) {
            return (
              <Text key={change} className="ad-count__same">
                {words}
              </Text>
            );
          }
          return (
            <Pressable
              key={change}
              className="ys-chip"
              label={`${words}，${SUBJECT_WORD[subject]}，点开查看`}
              onTap={() => onOpen({ subject, change, count: count[change] })}
            >
              <Text>{words}</Text>
            </Pressable>
          );
        })}
        {unchanged > 0 ? <Text className="ad-count__same ys-second">{`不变 ${unchanged}`}</Text> : null}
      </View>
    </View>
  );
}

interface SampleSheetProps {
  readonly opened: Opened;
  readonly samples: readonly ImportSample[];
  readonly onClose: () => void;
}

function SampleSheet({ opened: { subject, change, count }, samples, onClose }: SampleSheetProps) {
  const rows = samples.filter((sample) => sample.subject === subject && sample.change === change);
  return (
    <Sheet open title={`${SUBJECT_WORD[subject]}：${CHANGE_WORD[change]} ${count}`} onClose={onClose}>
      {rows.length < count ? (
        <Text className="ys-second ys-block">{`这里列出前 ${rows.length} 条，其余和表里一样。`}</Text>
      ) : null}
      <LongRows rows={rows} most={MOST} label="后面的" isInSheet>
        {(shown) =>
          shown.map(({ title, detail }, index) => (
            // The same person may have two numbers that look alike when masked.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is open
            <View key={`${title}${detail}${index}`} className="ad-problem">
              <Text className="ys-block ys-wrap">{title}</Text>
              {detail === '' ? null : <Text className="ys-second ys-block ys-wrap">{detail}</Text>}
            </View>
          ))
        }
      </LongRows>
    </Sheet>
  );
}
