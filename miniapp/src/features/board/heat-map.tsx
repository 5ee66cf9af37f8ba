import { Text, View } from '@tarojs/components';
import type { HeatMap as HeatMapData } from '@yingsheng/shared/api/board';
import { heatLevel, heatMax } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

interface HeatMapProps {
  readonly heat: HeatMapData;
}

/** 热点: building × category group over 30 days. The number is always written; the shade only helps the eye. */
export function HeatMap({ heat }: HeatMapProps) {
  const max = heatMax(heat.rows);
  const columns = `minmax(56px, auto) repeat(${heat.columns.length}, minmax(0, 1fr))`;
  return (
    <View className="board-heat" {...tableRole('table', '热点:楼栋与类别,30 天内件数')}>
      <View className="board-heat-row" {...tableRole('row')} style={{ gridTemplateColumns: columns }}>
        <Text className="board-heat-head" {...tableRole('columnheader')}>
          楼栋
        </Text>
        {heat.columns.map((column) => (
          <Text key={column.group} className="board-heat-head" {...tableRole('columnheader')}>
            {column.name}
          </Text>
        ))}
      </View>
      {heat.rows.map((row) => (
        <View
          key={row.buildingId ?? 'public'}
          className="board-heat-row"
          {...tableRole('row')}
          style={{ gridTemplateColumns: columns }}
        >
          <Text className="board-heat-name" {...tableRole('rowheader')}>
            {row.name}
          </Text>
          {row.counts.map((count, index) => (
            <View
              key={heat.columns[index]?.group ?? index}
              className={`board-heat-cell board-heat-${heatLevel(count, max)}`}
              {...tableRole('cell', `${row.name} ${heat.columns[index]?.name ?? ''} ${count} 件`)}
            >
              <View className="board-heat-shade" />
              <Text className="board-heat-number">{count}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
