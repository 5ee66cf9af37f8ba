import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { tableRole } from '../../features/board/table-role';

interface TableProps {
  readonly label: string;
  readonly headings: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A table on a desk, cards on a phone. */
export function Table({ label, headings, children }: TableProps) {
  return (
    <View className="mg-table" {...tableRole('table', label)}>
      <View className="mg-table-head" {...tableRole('row')}>
        {headings.map((heading) => (
          <Text key={heading} className="mg-cell mg-head-cell" {...tableRole('columnheader')}>
            {heading}
          </Text>
        ))}
      </View>
      {children}
    </View>
  );
}
