import type { OrderedKind } from '@yingsheng/shared/place/place-kind';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { reorder } from '../parts/api';
import { movedBehind } from './place-fields';
import type { Kept } from './place-sheet';
import { useChange } from './use-places';

interface MoveFieldProps {
  readonly estateId: string;
  readonly kind: OrderedKind;
  readonly place: Kept;
  /** All of the same parent, in their order. */
  readonly siblings: readonly Kept[];
}

const FIRST = 'first';

/** 排在哪里: behind which of the others; taken at once. */
export function MoveField({ estateId, kind, place, siblings }: MoveFieldProps) {
  const change = useChange();
  const ids = siblings.map(({ id }) => id);
  const others = siblings.filter(({ id }) => id !== place.id);
  if (others.length === 0) return null;
  const move = (value: string) => {
    const order = movedBehind(ids, place.id, value === FIRST ? null : value);
    change.mutate({ change: () => reorder(estateId, kind, order), said: '顺序已调整' });
  };
  const behind = others.map(({ id, name }) => ({ value: id, label: `${name === '' ? '不分单元' : name}后面` }));
  return (
    <Field label="排在" hint="选了就生效">
      <Select
        label="排在"
        placeholder="选择位置"
        options={[{ value: FIRST, label: '最前面' }, ...behind]}
        value={ids[ids.indexOf(place.id) - 1] ?? FIRST}
        onChange={move}
      />
    </Field>
  );
}
