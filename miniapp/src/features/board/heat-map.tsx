import { Text, View } from '@tarojs/components';
import type { HeatMap as HeatMapData } from '@yingsheng/shared/api/board';
import { heatDoor } from '@yingsheng/shared/board/doors';
import { HEAT_DAYS } from '@yingsheng/shared/board/figure';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import type { OpenMatters } from './board-door';
import { heatLevel, heatMax } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

/** So many buildings stand on the screen at once. */
const MOST_BUILDINGS = 6;

interface HeatMapProps {
  readonly heat: HeatMapData;
  /** Opens what a row or a cell counts. */
  readonly onOpen: OpenMatters;
}

/** Opens all of a building, or of the public areas; nothing leads nowhere. */
function RowName({ row: { buildingId, name, counts }, onOpen }: Pick<HeatCellProps, 'row' | 'onOpen'>) {
  const count = counts.reduce((sum, one) => sum + one, 0);
  return (
    <View className="board-heat-name" {...tableRole('rowheader')}>
      {count === 0 ? (
        <Text>{name}</Text>
      ) : (
        <Pressable
          className="board-heat-link"
          label={`${name}，查看这 ${count} 件`}
          onTap={() => onOpen(heatDoor(buildingId))}
        >
          <Text>{name}</Text>
        </Pressable>
      )}
    </View>
  );
}

interface HeatCellProps {
  readonly row: HeatMapData['rows'][number];
  readonly column: HeatMapData['columns'][number] | undefined;
  readonly count: number;
  readonly max: number;
  readonly onOpen: OpenMatters;
}

/** A number that has matters behind it leads to them. */
function HeatCell({ row: { buildingId, name }, column, count, max, onOpen }: HeatCellProps) {
  const words = `${name} ${column?.name ?? ''} ${count} 件`;
  const className = `board-heat-cell board-heat-${heatLevel(count, max)}`;
  const content = (
    <>
      <View className="board-heat-shade" />
      <Text className="board-heat-number">{count}</Text>
    </>
  );
  if (column === undefined || count === 0) {
    return (
      <View className={className} {...tableRole('cell', words)}>
        {content}
      </View>
    );
  }
  return (
    <View className="board-heat-slot" {...tableRole('cell')}>
      <Pressable
        className={`${className} board-heat-open`}
        label={`查看${words}`}
        onTap={() => onOpen(heatDoor(buildingId, column.group))}
      >
        {content}
      </Pressable>
    </View>
  );
}

/** 热点: building × category group over 30 days. The number is always written; the shade only helps the eye. */
export function HeatMap({ heat, onOpen }: HeatMapProps) {
  const max = heatMax(heat.rows);
  return (
    <LongRows rows={heat.rows} most={MOST_BUILDINGS} label="后面的楼栋">
      {(rows) => <Shades heat={heat} rows={rows} max={max} onOpen={onOpen} />}
    </LongRows>
  );
}

interface ShadesProps extends HeatMapProps {
  readonly rows: readonly HeatMapData['rows'][number][];
  /** The highest number of all buildings, also of those that are not shown. */
  readonly max: number;
}

function Shades({ heat, rows, max, onOpen }: ShadesProps) {
  const columns = `5em repeat(${heat.columns.length}, minmax(0, 1fr))`;
  return (
    <View className="board-heat" {...tableRole('table', `热点：楼栋与类别，${HEAT_DAYS} 天内件数`)}>
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
      {rows.map((row) => (
        <View
          key={row.buildingId ?? 'public'}
          className="board-heat-row"
          {...tableRole('row')}
          style={{ gridTemplateColumns: columns }}
        >
          <RowName row={row} onOpen={onOpen} />
          {row.counts.map((count, index) => (
            <HeatCell
              key={heat.columns[index]?.group ?? index}
              row={row}
              column={heat.columns[index]}
              count={count}
              max={max}
              onOpen={onOpen}
            />
          ))}
        </View>
      ))}
    </View>
  );
}
