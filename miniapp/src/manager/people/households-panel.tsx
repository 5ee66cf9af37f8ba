import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDebounced } from '../../platform/use-debounced';
import { Input } from '../../ui/field';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Select } from '../../ui/select';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { HouseholdTable } from './household-table';
import type { PeoplePanelProps } from './people-tabs';
import { useEstateBuildings, useEstateHouseholds } from './use-households';

const LABEL = '找住户：门牌、姓名、手机号或后四位';

/** 住户: who lives behind which door, by building or looked for. */
export function HouseholdsPanel({ estateId }: PeoplePanelProps) {
  const [text, setText] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const { data: buildings = [], error, isPending, refetch } = useEstateBuildings(estateId);
  const query = useDebounced(text.trim(), 300);
  const building = buildings.find(({ id }) => id === chosen) ?? buildings[0];
  if (isPending) return <Skeleton lines={8} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <View>
      <View className="households-bar">
        <View className="households-search">
          <Input value={text} onChange={setText} label={LABEL} placeholder={LABEL} maxLength={40} />
        </View>
        {query === '' && building !== undefined && (
          <Select
            options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
            value={building.id}
            onChange={choose}
            placeholder="哪一栋"
            label="楼栋"
          />
        )}
      </View>
      {building === undefined ? (
        <Empty title="还没有楼栋" hint="在“小区与房屋”里建好楼栋、单元和房号，这里就有住户。" />
      ) : (
        <Found estateId={estateId} asked={query === '' ? { buildingId: building.id } : { query }} />
      )}
    </View>
  );
}

function Found({ estateId, asked }: PeoplePanelProps & { asked: { buildingId?: string; query?: string } }) {
  const list = useEstateHouseholds(estateId, asked);
  if (list.page === undefined) {
    const { error, refetch } = list;
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (list.page.items.length === 0) {
    const hint = asked.query === undefined ? '在“小区与房屋”里加上房号。' : '换个说法再找，例如 3-2-1201 或姓名。';
    return <Empty title={asked.query === undefined ? '这一栋还没有房号' : '没有找到这样的住户'} hint={hint} />;
  }
  return (
    <View>
      <NewerRows list={list} />
      <HouseholdTable households={list.page.items} />
      <OlderRows list={list} label="后面的住户" />
    </View>
  );
}
