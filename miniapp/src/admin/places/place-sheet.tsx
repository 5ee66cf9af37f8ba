import { View } from '@tarojs/components';
import type { AreaRecord, PlaceFields, RenamedArea } from '@yingsheng/shared/api/places';
import { PLACE_NAME_MAX, type PlaceKind } from '@yingsheng/shared/place/place-kind';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { addPlace, changePlace } from '../parts/api';
import { AreasAlong } from './areas-along';
import { MoveField } from './move-field';
import { PLACE_KIND_LABEL, RETIRE_BODY } from './place-words';
import { renamedAreas } from './renamed-areas';
import { RetireButton } from './retire-button';
import { useChange } from './use-places';

export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly isRetired: boolean;
}

/** A part of the form of one kind. */
export interface FieldsProps {
  readonly form: PlaceFields;
  readonly onChange: (part: Partial<PlaceFields>) => void;
}

interface PlaceSheetProps {
  readonly estateId: string;
  readonly kind: PlaceKind;
  /** `null`: a new one is added. */
  readonly place: Kept | null;
  readonly initial: PlaceFields;
  readonly parentId?: string;
  /** All of the same parent, in their order; rooms have none. */
  readonly siblings?: readonly Kept[];
  /** What it lies in, said before its name: `3 栋`. */
  readonly within?: string;
  /** Of a building: the areas in it, which may carry its name. */
  readonly areas?: readonly AreaRecord[];
  /** What is asked beside the name. */
  readonly fields?: (props: FieldsProps) => ReactNode;
  readonly onClose: () => void;
  /** What lies in it. */
  readonly children?: ReactNode;
}

/** One place: what it is called and is, where it stands among the others, in use or not. */
export function PlaceSheet(props: PlaceSheetProps) {
  const { estateId, kind, place, initial, siblings, within, fields, onClose, children, areas = [] } = props;
  const [form, setForm] = useState(initial);
  const [isWithAreas, setWithAreas] = useState(true);
  const name = form.name.trim();
  const renamed = place === null || name === '' ? [] : renamedAreas(areas, place.name, name);
  const put = (part: Partial<PlaceFields>) => setForm({ ...form, ...part });
  const mayBeUnnamed = kind === 'unit';
  return (
    <Sheet
      open
      title={titleOf(kind, place, within)}
      onClose={onClose}
      footer={<SaveButton {...props} form={form} renamed={isWithAreas ? renamed : []} />}
    >
      <Field label="名称" hint={mayBeUnnamed ? '不分单元的楼可以不填' : undefined}>
        <Input label="名称" value={form.name} onChange={(name) => put({ name })} maxLength={PLACE_NAME_MAX} />
      </Field>
      <AreasAlong areas={renamed} isWanted={isWithAreas} onChange={setWithAreas} />
      {fields?.({ form, onChange: put })}
      {place !== null && siblings !== undefined && kind !== 'household' && (
        <MoveField estateId={estateId} kind={kind} place={place} siblings={siblings} />
      )}
      {children}
      {place !== null && (
        <View className="ys-gap-top">
          <RetireButton estateId={estateId} kind={kind} place={place} body={RETIRE_BODY[kind]} />
        </View>
      )}
    </Sheet>
  );
}

function titleOf(kind: PlaceKind, place: Kept | null, within = ''): string {
  const own = place === null ? `新增${PLACE_KIND_LABEL[kind]}` : place.name === '' ? '不分单元' : place.name;
  return within === '' ? own : `${within} ${own}`;
}

interface SaveButtonProps extends PlaceSheetProps {
  readonly form: PlaceFields;
  /** Renamed with it. */
  readonly renamed: readonly RenamedArea[];
}

function SaveButton(props: SaveButtonProps) {
  const { estateId, kind, place, initial, parentId, form, renamed, onClose } = props;
  const change = useChange(place === null ? onClose : undefined);
  const name = form.name.trim();
  const isSame = JSON.stringify(form) === JSON.stringify(initial);
  const isNameMissing = name === '' && kind !== 'unit';
  const save = () => {
    const fields = { ...form, name };
    const along = renamed.length === 0 ? {} : { areas: [...renamed] };
    change.mutate({
      change: () =>
        place === null
          ? addPlace(estateId, { kind, parentId, ...fields })
          : changePlace(estateId, kind, place.id, { ...fields, seenName: place.name, ...along }),
      said: place === null ? `已新增${name === '' ? PLACE_KIND_LABEL[kind] : name}` : '已保存',
    });
  };
  return (
    <Button
      label={place === null ? '新增' : '保存'}
      busy={change.isPending}
      disabled={isNameMissing || (place !== null && isSame)}
      onTap={save}
    />
  );
}
