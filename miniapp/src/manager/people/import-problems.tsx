import { Text, View } from '@tarojs/components';
import type { RosterImportPreview } from '@yingsheng/shared/api/roster';
import { LongRows } from '../../ui/long-rows';

/** So many faults of a sheet stand in the list at once. */
const MOST_PROBLEMS = 30;

/** What has to be mended in the sheet, and where. */
export function ImportProblems({ preview: { problems } }: { preview: RosterImportPreview }) {
  return (
    <View>
      <Text className="mg-problem">
        {`表里有 ${problems.length} 处要改，一个班也没有写入。请改好、保存，再选一次文件。`}
      </Text>
      <LongRows rows={problems} most={MOST_PROBLEMS} label="后面要改的" isInSheet>
        {(shown) =>
          shown.map(({ row, column, text }) => (
            <View key={`${row}${column}${text}`} className="roster-problem">
              <Text className="roster-problem-place">
                第 {row} 行{column === '' ? '' : ` ${column}`}
              </Text>
              <Text className="roster-problem-text">{text}</Text>
            </View>
          ))
        }
      </LongRows>
    </View>
  );
}
