import { Text, View } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { go } from '../../platform/navigate';
import { Pressable } from '../../ui/pressable';
import { SearchBox } from '../parts/search-box';

/** Names of the first few on duty, the rest as a number: a whole roster would push the title aside. */
function dutyText(onDuty: readonly PersonBrief[]): string {
  if (onDuty.length === 0) return '现在没有人当班';
  const names = onDuty.slice(0, 3).map((person) => person.name);
  return `当班：${names.join(' / ')}${onDuty.length > 3 ? ` 等 ${onDuty.length} 人` : ''}`;
}

interface BoardAsideProps {
  /** `undefined` while it is not known yet, or on the board of all estates. */
  readonly onDuty?: readonly PersonBrief[] | undefined;
  /** Back to the board of all estates, for whoever has one. */
  readonly onAll?: (() => void) | undefined;
}

/** Search over all complaints of what is looked at, and who is on duty now. */
export function BoardAside({ onDuty, onAll }: BoardAsideProps) {
  return (
    <View className="mg-aside">
      {onAll !== undefined && (
        <Pressable className="mg-link" onTap={onAll}>
          <Text>‹ 全部小区</Text>
        </Pressable>
      )}
      <SearchBox initial="" onSearch={(query) => query !== '' && go('/manager/complaints/index', { query })} />
      {onDuty !== undefined && <Text className="mg-duty">{dutyText(onDuty)}</Text>}
    </View>
  );
}
