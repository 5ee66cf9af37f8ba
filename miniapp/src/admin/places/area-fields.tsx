import type { BuildingRecord } from '@yingsheng/shared/api/places';
import { REGISTRATION_NUMBER_MAX } from '@yingsheng/shared/place/place-kind';
import { Field, Input } from '../../ui/field';
import { Select } from '../../ui/select';
import { AREA_KIND_OPTIONS, ASSET_KIND_OPTIONS } from './place-fields';
import type { FieldsProps } from './place-sheet';

const WHOLE_ESTATE = 'all';

interface AreaFieldsProps extends FieldsProps {
  readonly buildings: readonly BuildingRecord[];
}

/** What an area is, and whose. */
export function AreaFields({ form, buildings, onChange }: AreaFieldsProps) {
  const inUse = buildings.filter(({ id, isRetired }) => !isRetired || id === form.buildingId);
  return (
    <>
      <Field label="种类">
        <Select
          label="种类"
          placeholder="选择种类"
          options={AREA_KIND_OPTIONS}
          value={form.areaKind ?? null}
          onChange={(areaKind) => onChange({ areaKind })}
        />
      </Field>
      <Field label="属于">
        <Select
          label="属于"
          placeholder="选择楼栋"
          options={[
            { value: WHOLE_ESTATE, label: '整个小区' },
            ...inUse.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={form.buildingId ?? WHOLE_ESTATE}
          onChange={(value) => onChange({ buildingId: value === WHOLE_ESTATE ? undefined : value })}
        />
      </Field>
    </>
  );
}

/** What a piece of equipment is, and the number on its plate. */
export function AssetFields({ form, onChange }: FieldsProps) {
  return (
    <>
      <Field label="种类">
        <Select
          label="种类"
          placeholder="选择种类"
          options={ASSET_KIND_OPTIONS}
          value={form.assetKind ?? null}
          onChange={(assetKind) => onChange({ assetKind })}
        />
      </Field>
      <Field label="登记号" hint="选填，电梯等特种设备铭牌上的">
        <Input
          label="登记号"
          value={form.registrationNumber ?? ''}
          onChange={(text) => onChange({ registrationNumber: text === '' ? undefined : text })}
          maxLength={REGISTRATION_NUMBER_MAX}
        />
      </Field>
    </>
  );
}
