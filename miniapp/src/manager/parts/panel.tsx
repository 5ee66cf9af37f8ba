import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from '../../platform/a11y';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';

interface PanelProps {
  readonly title: string;
  readonly count?: number;
  readonly countTone?: 'red' | 'amber' | 'grey';
  /** Opens the list of what the count counts. */
  readonly onCount?: () => void;
  /** A few words on the right of the heading. */
  readonly note?: string;
  /** A link beside the note. */
  readonly link?: { readonly label: string; readonly onTap: () => void } | null;
  /** Its place in the grid. */
  readonly area?: string;
  readonly children: ReactNode;
}

/** A titled white block of the desk. */
export function Panel({ title, count, countTone = 'grey', onCount, note, link, area, children }: PanelProps) {
  return (
    <View className={`mg-panel${area === undefined ? '' : ` mg-area-${area}`}`}>
      <View className="mg-panel-head">
        <View className="mg-panel-heading">
          <Text className="mg-panel-title" {...role('heading', { level: 2 })}>
            {title}
          </Text>
          {count !== undefined && count > 0 && <Count title={title} count={count} tone={countTone} onTap={onCount} />}
        </View>
        <View className="mg-panel-aside">
          {note !== undefined && <Text className="mg-panel-note">{note}</Text>}
          {link && (
            <Pressable className="mg-link" onTap={link.onTap}>
              <Text>{link.label} ›</Text>
            </Pressable>
          )}
        </View>
      </View>
      {children}
    </View>
  );
}

interface CountProps {
  readonly title: string;
  readonly count: number;
  readonly tone: 'red' | 'amber' | 'grey';
  readonly onTap: (() => void) | undefined;
}

function Count({ title, count, tone, onTap }: CountProps) {
  const tag = <Tag tone={tone} text={String(count)} />;
  if (onTap === undefined) return tag;
  return (
    <Pressable label={`${title} ${count} 件，打开清单`} onTap={onTap}>
      {tag}
    </Pressable>
  );
}
