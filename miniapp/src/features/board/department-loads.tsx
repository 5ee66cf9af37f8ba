import { Text, View } from '@tarojs/components';
import type { DepartmentLoad } from '@yingsheng/shared/api/board';
import { LOAD_WORD, loadPercent, loadTone } from './board-words';
import './board.scss';

/** 部门负荷: open work against what those on duty can carry. */
export function DepartmentLoads({ loads }: { loads: readonly DepartmentLoad[] }) {
  return (
    <View className="board-loads">
      {loads.map((load) => {
        const tone = loadTone(load.openCount, load.capacity);
        return (
          <View key={load.departmentId} className="board-load">
            <View className="board-load-words">
              <Text>
                {load.name} {load.openCount} / {load.capacity}
              </Text>
              {tone !== 'calm' && <Text className={`board-word-${tone}`}>{LOAD_WORD[tone]}</Text>}
            </View>
            <View className="board-track">
              <View
                className={`board-bar board-bar-${tone}`}
                style={{ width: `${loadPercent(load.openCount, load.capacity)}%` }}
              />
            </View>
          </View>
        );
      })}
    </View>
  );
}
