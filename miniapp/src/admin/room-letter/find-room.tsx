import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { HouseholdHit, HouseholdsFound } from '@yingsheng/shared/api/directory';
import { useState } from 'react';
import { queryString, request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';
import { Field, Input } from '../../ui/field';
import { Options } from '../../ui/select';
import { Empty, ErrorState, Skeleton } from '../../ui/states';

const NONE: HouseholdsFound = { count: 0, hits: [] };

interface FindRoomProps {
  readonly estateId: string;
  readonly onFound: (householdId: string) => void;
}

/** By the address or by who lives there. The search of the caller is not used: what two packages share weighs in both. */
export function FindRoom({ estateId, onFound }: FindRoomProps) {
  const [typed, setTyped] = useState('');
  const query = useDebounced(typed.trim(), 250);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['households', estateId, query],
    queryFn: () => request<HouseholdsFound>('GET', `/api/estates/${estateId}/households${queryString({ query })}`),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const { hits, count } = query === '' || data === undefined ? NONE : data;
  return (
    <View>
      <Field label="哪一户" hint="房号、姓名或电话" required>
        <Input
          label="找住户"
          value={typed}
          onChange={setTyped}
          maxLength={40}
          placeholder="例如 3-2-1201、林晓梅"
          focus
        />
      </Field>
      {isFetching && hits.length === 0 ? <Skeleton lines={2} /> : null}
      {error === null ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {query !== '' && data?.count === 0 && !isFetching ? (
        <Empty title="没有找到这一户" hint="换房号、姓名或完整电话再试。" />
      ) : null}
      {count > hits.length ? (
        <Text className="ys-second ys-block">{`符合的有 ${count} 户，先列出 ${hits.length} 户；请说全楼栋和单元。`}</Text>
      ) : null}
      <Options options={hits.map(optionOf)} value={null} onChange={onFound} />
    </View>
  );
}

function optionOf({ householdId, placeText, buildingName, residents }: HouseholdHit) {
  const people = residents.map(({ name, phoneMasked }) => `${name} ${phoneMasked ?? ''}`.trim()).join('、');
  return { value: householdId, label: placeText, group: buildingName, hint: people === '' ? '还没有人绑定' : people };
}
