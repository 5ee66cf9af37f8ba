import type { PrintLettersRequest } from '@yingsheng/shared/api/room-letters';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { useRecords } from '../places/use-places';

const ALL = '';

interface ScopeCardProps {
  readonly estateId: string;
  readonly request: PrintLettersRequest;
  readonly onChange: (part: Partial<PrintLettersRequest>) => void;
}

/** The whole estate, one building or one unit of it; whom to leave out, and whether old letters end. */
export function ScopeCard({ estateId, request, onChange }: ScopeCardProps) {
  const { buildingId, unitId, isOnlyUnbound = false, isRenewed = false } = request;
  const buildings = (useRecords(estateId).data?.buildings ?? []).filter(({ isRetired }) => !isRetired);
  const units = (buildings.find(({ id }) => id === buildingId)?.units ?? []).filter(({ isRetired }) => !isRetired);
  return (
    <Card>
      <Field label="楼栋">
        <Select
          label="楼栋"
          placeholder="全部楼栋"
          options={optionsOf('全部楼栋', buildings)}
          value={buildingId ?? ALL}
          onChange={(id) => onChange({ buildingId: id === ALL ? undefined : id, unitId: undefined })}
        />
      </Field>
      {units.length > 1 ? (
        <Field label="单元">
          <Select
            label="单元"
            placeholder="全部单元"
            options={optionsOf('全部单元', units)}
            value={unitId ?? ALL}
            onChange={(id) => onChange({ unitId: id === ALL ? undefined : id })}
          />
        </Field>
      ) : null}
      <Switch
        label="只打还没有人绑定的"
        value={isOnlyUnbound}
        onChange={(value) => onChange({ isOnlyUnbound: value })}
      />
      <Switch
        label="换新的房号码"
        hint="以前打印、还没用的信作废；不换，就再打一份同样的"
        value={isRenewed}
        onChange={(value) => onChange({ isRenewed: value })}
      />
    </Card>
  );
}

function optionsOf(all: string, places: readonly { readonly id: string; readonly name: string }[]) {
  return [{ value: ALL, label: all }, ...places.map(({ id, name }) => ({ value: id, label: name || '不分单元' }))];
}
