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

/** So many are offered; beyond this more has to be said. */
const SHOWN_HITS = 8;

/** Finds the caller by room, name or phone; Enter takes the only hit, and never one of several. */
export function CallerSearch({ estateId, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const search = useHouseholdSearch(estateId, typed);
  const hits = typed.trim() === '' ? [] : (search.data ?? []);
  const only = hits.length === 1 && !search.isPlaceholderData ? hits[0] : undefined;
  const chooseOnly = () => {
    if (only !== undefined) onChoose(only, matchingResident(only, typed));
  };
  return (
    <Field label="来电人" hint="房号、姓名或电话；只有一户时回车就选" required>
      <Input
        value={typed}
        onChange={setTyped}
        label="找来电人"
        placeholder="例如 3-2-1201、林晓梅、手机后四位"
        onConfirm={chooseOnly}
        focus
      />
      {search.isFetching && hits.length === 0 && <Skeleton lines={2} />}
      {search.isError && <ErrorState error={search.error} onRetry={() => void search.refetch()} />}
      {search.isSuccess && !search.isFetching && typed.trim() !== '' && hits.length === 0 && (
        <Empty title="没有找到这一户" hint="换房号、姓名、完整电话或后四位再试，例如只输 1201。" />
      )}
      <View>
        {hits.slice(0, SHOWN_HITS).map((hit) => (
          <Hit key={hit.householdId} hit={hit} onTap={() => onChoose(hit, matchingResident(hit, typed))} />
        ))}
      </View>
      {hits.length > SHOWN_HITS && <Text className="ys-second">还有别的住户也符合，请把楼栋、单元和房号说全。</Text>}
    </Field>
  );
}

function Hit({ hit, onTap }: { hit: HouseholdHit; onTap: () => void }) {
  const people = hit.residents.map((person) => `${person.name} ${person.phoneMasked ?? ''}`.trim()).join('、');
  return (
    <Pressable className="desk-hit" verb="选择" onTap={onTap}>
      <Text className="desk-hit-place">{hit.placeText}</Text>
      <Text className="ys-second">{people === '' ? '还没有登记住户' : people}</Text>
    </Pressable>
  );
}

/** The one who was searched for by name; else the only one living there; else to be chosen. */
function matchingResident(hit: HouseholdHit, typed: string): string | null {
  const words = typed.trim().split(/\s+/);
  const named = hit.residents.filter((person) => words.some((word) => word !== '' && person.name.includes(word)));
  const only = hit.residents.length === 1 ? hit.residents[0] : undefined;
  return (named.length === 1 ? named[0] : only)?.personId ?? null;
}
