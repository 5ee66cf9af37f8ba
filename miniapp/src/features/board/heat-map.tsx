import { Text, View } from '@tarojs/components';
import type { HeatMap as HeatMapData } from '@yingsheng/shared/api/board';
import { Pressable } from '../../ui/pressable';
import { heatLevel, heatMax } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

interface HeatMapProps {
  readonly heat: HeatMapData;
  /** Opens the matters of one building. */
  readonly onBuilding: (buildingId: string) => void;
}

/** Public areas belong to no building and lead nowhere. */
function RowName({ row, onBuilding }: { row: HeatMapData['rows'][number]; onBuilding: HeatMapProps['onBuilding'] }) {
  const { buildingId, name } = row;
  return (
    <View className="board-heat-name" {...tableRole('rowheader')}>
      {buildingId === null ? (
        <Text>{name}</Text>
      ) : (
        <Pressable className="board-heat-link" label={`查看${name}的投诉`} onTap={() => onBuilding(buildingId)}>
          <Text>{name}</Text>
        </Pressable>
      )}
    </View>
  );
}

/** 热点: building × category group over 30 days. The number is always written; the shade only helps the eye. */
export function HeatMap({ heat, onBuilding }: HeatMapProps) {
  const max = heatMax(heat.rows);
  const columns = `5em repeat(${heat.columns.length}, minmax(0, 1fr))`;
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
          <RowName row={row} onBuilding={onBuilding} />
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
