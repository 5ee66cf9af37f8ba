import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { DeskForm } from '../../features/desk/desk-form';
import { usePlaces } from '../../features/directory/use-places';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Select } from '../../ui/select';

interface Props {
  form: DeskForm;
  onChange: (part: Partial<DeskForm>) => void;
}

const HOME = 'home';
const PUBLIC = 'public';

/** Where it is: at the caller's home unless said otherwise. */
export function PlaceFields({ form, onChange }: Props) {
  const places = usePlaces(form.estateId);
  const areas = (places.data?.publicAreas ?? []).map((area) => ({ value: area.id, label: area.name }));
  const isHome = form.publicAreaId === null;
  return (
    <Card>
      <Field label="在哪里">
        <Chips
          options={[
            { value: HOME, label: form.household?.placeText ?? '家里' },
            { value: PUBLIC, label: '公共区域' },
          ]}
          value={isHome ? HOME : PUBLIC}
          onChange={(choice) => onChange({ publicAreaId: choice === HOME ? null : (areas[0]?.value ?? null) })}
        />
      </Field>
      {!isHome && (
        <Field label="哪个公共区域" required>
          <Select
            options={areas}
            value={form.publicAreaId}
            onChange={(publicAreaId) => onChange({ publicAreaId })}
            placeholder="请选择"
            label="公共区域"
          />
        </Field>
      )}
      <Field label="具体位置">
        <Input
          value={form.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          label="具体位置"
          placeholder="例如:厨房水槽下、东侧楼梯口"
          maxLength={PLACE_NOTE_MAX_LENGTH}
        />
      </Field>
    </Card>
  );
}
