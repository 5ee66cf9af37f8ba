import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from '../../platform/a11y';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';

interface PanelProps {
  readonly title: string;
  readonly count?: number;
  readonly countTone?: 'red' | 'amber' | 'grey';
  /** A few words on the right of the heading. */
  readonly note?: string;
  /** A link beside the note. */
  readonly link?: { readonly label: string; readonly onTap: () => void } | null;
  /** Takes all columns of the grid. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** A titled white block of the desk. */
export function Panel({ title, count, countTone = 'grey', note, link, isFull, children }: PanelProps) {
  return (
    <View className={`mg-panel ${isFull ? 'mg-panel-full' : ''}`}>
      <View className="mg-panel-head">
        <View className="mg-panel-heading">
          <Text className="mg-panel-title" {...role('heading', { level: 2 })}>
            {title}
          </Text>
          {count !== undefined && count > 0 && <Tag tone={countTone} text={String(count)} />}
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
