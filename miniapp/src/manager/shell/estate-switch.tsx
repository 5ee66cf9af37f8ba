import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { HOME_OF, restart } from '../../platform/navigate';
import type { Option } from '../../ui/chips';
import { Pressable } from '../../ui/pressable';
import { OptionSheet } from '../../ui/select';
import { useManagedEstate } from './managed-estate';

const ALL = 'all';

/**
 * 切换小区: only there where the person manages more than one. `canShowAll`: the page shows all of them at once where that
 * is chosen; from any other page the choice leads to the board of all.
 */
export function EstateSwitch({ canShowAll }: { canShowAll: boolean }) {
  const { estate, estates, isAll, choose, chooseAll } = useManagedEstate();
  const [isOpen, setOpen] = useState(false);
  if (estate === null || estates.length < 2) return null;
  const isShowingAll = canShowAll && isAll;
  const all = {
    value: ALL,
    label: `全部小区（${estates.length} 个）`,
    ...(canShowAll ? {} : { hint: '到全部小区的看板' }),
  };
  const options: Option<string>[] = [all, ...estates.map(({ id, name }) => ({ value: id, label: name }))];
  const take = (value: string): void => {
    if (value !== ALL) choose(value);
    if (value === ALL || canShowAll) chooseAll(value === ALL);
    if (value === ALL && !canShowAll) restart(HOME_OF.manager);
  };
  const shown = isShowingAll ? '全部小区' : estate.name;
  return (
    <View>
      <Pressable className="mg-pill" label={`切换小区，现在是${shown}`} onTap={() => setOpen(true)}>
        <Text>{shown} ▾</Text>
      </Pressable>
      <OptionSheet
        open={isOpen}
        title="切换小区"
        options={options}
        value={isShowingAll ? ALL : estate.id}
        onChange={take}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
