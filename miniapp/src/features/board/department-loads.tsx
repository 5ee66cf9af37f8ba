import { Text, View } from '@tarojs/components';
import type { DepartmentLoad } from '@yingsheng/shared/api/board';
import { Empty } from '../../ui/states';
import { LOAD_WORD, loadPercent, loadText, loadTone } from './board-words';
import './board.scss';

/** 部门负荷: open work against what all who take orders there may have at hand together, on duty or not. */
export function DepartmentLoads({ loads }: { loads: readonly DepartmentLoad[] }) {
  if (loads.every(({ openCount, capacity }) => openCount === 0 && capacity === 0)) {
    return <Empty title="还没有可派的同事" hint="有了一线员工，这里说各部门手上有几单。" />;
  }
  return (
    <View className="board-loads">
      {loads.map((load) => {
        const tone = loadTone(load.openCount, load.capacity);
        return (
          <View key={load.departmentId} className="board-load">
            <View className="board-load-words">
              <Text>
                {load.name} {loadText(load.openCount, load.capacity)}
              </Text>
              {tone !== 'calm' && load.capacity > 0 && <Text className={`board-word-${tone}`}>{LOAD_WORD[tone]}</Text>}
            </View>
            {load.capacity > 0 && (
              <View className="board-track">
                <View
                  className={`board-bar board-bar-${tone}`}
                  style={{ width: `${loadPercent(load.openCount, load.capacity)}%` }}
                />
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}
