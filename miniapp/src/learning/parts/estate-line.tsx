import { Text, View } from '@tarojs/components';
import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import type { Role } from '@yingsheng/shared/people/role';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';
import { Select } from '../../ui/select';

/** The estates on which the person holds one of `roles`. */
export function estatesWith(me: Pick<Me, 'roles' | 'estates'> | null, roles: readonly Role[]): EstateBrief[] {
  const ids = new Set((me?.roles ?? []).filter(({ role }) => roles.includes(role)).map(({ estateId }) => estateId));
  return (me?.estates ?? []).filter(({ id }) => ids.has(id));
}

/** The estate that is looked at: the one chosen last, as long as it is among them. */
export function useEstateOf(roles: readonly Role[]) {
  const estates = estatesWith(
    useSession((session) => session.me),
    roles,
  );
  const [chosenId, setChosen] = useState(getStored('last-estate'));
  const choose = (estateId: string): void => {
    setStored('last-estate', estateId);
    setChosen(estateId);
  };
  return { estates, estate: estates.find(({ id }) => id === chosenId) ?? estates[0] ?? null, choose };
}

interface EstateLineProps {
  readonly estate: EstateBrief;
  readonly estates: readonly EstateBrief[];
  readonly onChoose: (estateId: string) => void;
}

/** 哪个小区: named always, to be changed by those who look after more than one. */
export function EstateLine({ estate, estates, onChoose }: EstateLineProps) {
  if (estates.length < 2) return <Text className="ys-subtitle ys-block lr-estate">{estate.name}</Text>;
  return (
    <View className="lr-estate">
      <Select
        label="小区"
        placeholder="选择小区"
        options={estates.map(({ id, name }) => ({ value: id, label: name }))}
        value={estate.id}
        onChange={onChoose}
      />
    </View>
  );
}
