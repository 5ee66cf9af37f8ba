import { Text, View } from '@tarojs/components';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { useState } from 'react';
import { Field, Input } from '../../ui/field';
import { Pressable } from '../../ui/pressable';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import './desk.scss';
import { useHouseholdSearch } from './use-household-search';

interface Props {
  estateId: string;
  onChoose: (household: HouseholdHit, personId: string | null) => void;
}

/** Finds the caller by room, name or phone; Enter takes the first hit, so no mouse is needed. */
export function CallerSearch({ estateId, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const search = useHouseholdSearch(estateId, typed);
  const hits = typed.trim() === '' ? [] : (search.data ?? []);
  const first = hits[0];
  const chooseFirst = () => {
    if (first !== undefined) onChoose(first, matchingResident(first, typed));
  };
  return (
    <Field label="来电人" hint="房号、姓名或电话,回车选第一个" required>
      <Input
        value={typed}
        onChange={setTyped}
        label="找来电人"
        placeholder="例如 3-2-1201、林晓梅、138…"
        onConfirm={chooseFirst}
        focus
      />
      {search.isFetching && hits.length === 0 && <Skeleton lines={2} />}
      {search.isError && <ErrorState error={search.error} onRetry={() => void search.refetch()} />}
      {search.isSuccess && !search.isFetching && typed.trim() !== '' && hits.length === 0 && (
        <Empty title="没有找到这一户" hint="换房号、姓名或电话的几个字再试,例如只输 1201。" />
      )}
      <View>
        {hits.slice(0, 8).map((hit) => (
          <Hit key={hit.householdId} hit={hit} onTap={() => onChoose(hit, matchingResident(hit, typed))} />
        ))}
      </View>
    </Field>
  );
}

function Hit({ hit, onTap }: { hit: HouseholdHit; onTap: () => void }) {
  const people = hit.residents.map((person) => `${person.name} ${person.phoneMasked ?? ''}`.trim()).join('、');
  return (
    <Pressable className="desk-hit" label={`选择 ${hit.placeText} ${people}`} onTap={onTap}>
      <Text className="desk-hit-place">{hit.placeText}</Text>
      <Text className="ys-second">{people === '' ? '还没有登记住户' : people}</Text>
    </Pressable>
  );
}

/** The one who was searched for by name; else the only one living there; else to be chosen. */
function matchingResident(hit: HouseholdHit, typed: string): string | null {
  const named = hit.residents.find((person) => typed.trim() !== '' && person.name.includes(typed.trim()));
  const only = hit.residents.length === 1 ? hit.residents[0] : undefined;
  return (named ?? only)?.personId ?? null;
}
