import { Text, View } from '@tarojs/components';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { arrowKeys, role } from '../../platform/a11y';
import { useKeys } from '../../platform/keys';
import { Pressable } from '../../ui/pressable';
import './desk.scss';

/** `Process`: a character begins to be composed. */
const BACK_TO_THE_FIELD = ['Backspace', 'Escape', 'Process'];

export const HIT_LIST = 'desk-hits';

interface Props {
  hits: readonly HouseholdHit[];
  onChoose: (hit: HouseholdHit) => void;
  /** Whoever types on in the list wants to be back in the field. */
  onType: () => void;
}

/** The hits, building by building; arrows go from one to the next. */
export function HouseholdList({ hits, onChoose, onType }: Props) {
  useKeys(HIT_LIST, (event) => {
    const { key } = event;
    const isTyping = (key.length === 1 && key !== ' ') || BACK_TO_THE_FIELD.includes(key);
    if (isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) onType();
  });
  return (
    <View
      id={HIT_LIST}
      className="desk-hits"
      {...role('group', { label: '符合的住户' })}
      {...{ tabindex: '-1' }}
      {...arrowKeys()}
    >
      {byBuilding(hits).map(([building, rooms]) => (
        <View key={building}>
          {rooms.length < hits.length && (
            <Text className="ys-second ys-block">
              {building}，{rooms.length} 户
            </Text>
          )}
          {rooms.map((hit) => (
            <Hit key={hit.householdId} hit={hit} onTap={() => onChoose(hit)} />
          ))}
        </View>
      ))}
    </View>
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

/** In the order in which they came. */
function byBuilding(hits: readonly HouseholdHit[]): [string, HouseholdHit[]][] {
  const groups = new Map<string, HouseholdHit[]>();
  for (const hit of hits) groups.set(hit.buildingName, [...(groups.get(hit.buildingName) ?? []), hit]);
  return [...groups];
}
