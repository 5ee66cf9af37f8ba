import { Text, View } from '@tarojs/components';
import type { DepartmentLoad } from '@yingsheng/shared/api/board';
import { Pressable } from '../../ui/pressable';
import { Empty } from '../../ui/states';
import { LOAD_WORD, loadPercent, loadText, loadTone } from './board-words';
import './board.scss';

interface DepartmentLoadsProps {
  readonly loads: readonly DepartmentLoad[];
  /** Opens the work orders that a department has in hand. */
  readonly onOrders: (departmentId: string) => void;
}

/** 部门负荷: the work orders in hand against what those rostered today may have together. */
export function DepartmentLoads({ loads, onOrders }: DepartmentLoadsProps) {
  if (loads.every(({ openCount, capacity }) => openCount === 0 && capacity === 0)) {
    return <Empty title="今天没有能接单的同事当班" hint="排了班，这里说各部门手上有几单、还能接几单。" />;
  }
  return (
    <View className="board-loads">
      {loads.map((load) => (
        <Load key={load.departmentId} load={load} onTap={() => onOrders(load.departmentId)} />
      ))}
    </View>
  );
}

function Load({ load, onTap }: { load: DepartmentLoad; onTap: () => void }) {
  const { openCount, capacity } = load;
  const tone = loadTone(openCount, capacity);
  const words = (
    <>
      <View className="board-load-words">
        <Text>
          {load.name} {loadText(load)}
        </Text>
        {tone !== 'calm' && capacity > 0 && <Text className={`board-word-${tone}`}>{LOAD_WORD[tone]}</Text>}
      </View>
      {capacity > 0 && (
        <View className="board-track">
          <View className={`board-bar board-bar-${tone}`} style={{ width: `${loadPercent(openCount, capacity)}%` }} />
        </View>
      )}
    </>
  );
  if (openCount === 0) return <View className="board-load">{words}</View>;
  return (
    <Pressable className="board-load board-load-open" verb="打开清单" onTap={onTap}>
      {words}
    </Pressable>
  );
}
