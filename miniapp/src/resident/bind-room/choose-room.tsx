import { Text, View } from '@tarojs/components';
import type { ResidencyEstate, ResidencyRoom } from '@yingsheng/shared/api/residency';
import { useEffect, useState } from 'react';
import { role } from '../../platform/a11y';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Options, Select } from '../../ui/select';
import { useBuildings, useRoomSearch, useRoomsOfUnit } from './use-rooms';

interface ChooseRoomProps {
  estates: readonly ResidencyEstate[];
  value: ResidencyRoom | null;
  /** Where the search begins; the only estate where there is one. */
  startEstateId?: string;
  /** With the estate it stands in. */
  onChange: (room: ResidencyRoom | null, estateId: string) => void;
}

/** By the number on the door, or step by step; who lives there is shown to nobody. */
export function ChooseRoom({ estates, value, startEstateId = '', onChange: tell }: ChooseRoomProps) {
  const [estateId, setEstateId] = useState(estates.length === 1 ? (estates[0]?.id ?? '') : startEstateId);
  const [isStepwise, setStepwise] = useState(false);
  const onChange = (room: ResidencyRoom | null): void => tell(room, estateId);
  const estateOptions = estates.map(({ id, name, address }) => ({ value: id, label: name, hint: address }));
  const choose = (id: string): void => {
    setEstateId(id);
    onChange(null);
  };
  return (
    <View>
      <Field label="小区" required>
        <Select options={estateOptions} value={estateId} onChange={choose} placeholder="选择小区" label="小区" />
      </Field>
      {estateId === '' ? null : isStepwise ? (
        <StepByStep key={estateId} estateId={estateId} value={value} onChange={onChange} />
      ) : (
        <ByNumber key={estateId} estateId={estateId} value={value} onChange={onChange} />
      )}
      {estateId === '' ? null : (
        <Button
          kind="plain"
          label={isStepwise ? '直接写门牌查找' : '找不到？一级一级选'}
          onTap={() => {
            setStepwise(!isStepwise);
            onChange(null);
          }}
        />
      )}
    </View>
  );
}

interface InEstateProps extends Pick<ChooseRoomProps, 'value'> {
  estateId: string;
  onChange: (room: ResidencyRoom | null) => void;
}

function ByNumber({ estateId, value, onChange }: InEstateProps) {
  const [typed, setTyped] = useState('');
  const { data: found, error } = useRoomSearch(estateId, typed);
  const type = (text: string): void => {
    setTyped(text);
    onChange(null);
  };
  const isMissing = typed.trim() !== '' && found?.length === 0;
  return (
    <View>
      <Field
        label="房号"
        required
        hint="例如 3-2-1201"
        error={error ? messageOf(error) : isMissing ? '没有找到，请写全楼栋、单元和房号，或者一级一级选。' : null}
      >
        <Input label="房号" value={typed} onChange={type} maxLength={40} placeholder="楼栋-单元-房号" />
      </Field>
      <View {...role('status')}>
        {value ? <Text className="ys-subtitle ys-block">已选：{value.placeText}</Text> : null}
      </View>
      {value === null && found !== undefined && typed.trim() !== '' ? (
        <Options
          options={found.map(({ householdId, placeText }) => ({ value: householdId, label: placeText }))}
          value={null}
          onChange={(id) => onChange(found.find(({ householdId }) => householdId === id) ?? null)}
        />
      ) : null}
    </View>
  );
}

function StepByStep({ estateId, value, onChange }: InEstateProps) {
  const { data: buildings = [], error } = useBuildings(estateId);
  const [buildingId, setBuildingId] = useState('');
  const [unitId, setUnitId] = useState('');
  const units = buildings.find(({ id }) => id === buildingId)?.units ?? [];
  const { data: rooms = [], error: roomError } = useRoomsOfUnit(unitId);
  const only = units.length === 1 ? units[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined) setUnitId(only);
  }, [only]);
  const problem = error ?? roomError;
  return (
    <View>
      <Field label="楼栋" required error={problem ? messageOf(problem) : null}>
        <Select
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          value={buildingId}
          onChange={(id) => {
            setBuildingId(id);
            setUnitId('');
            onChange(null);
          }}
          placeholder="选择楼栋"
          label="楼栋"
        />
      </Field>
      {units.length > 1 ? (
        <Field label="单元" required>
          <Select
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unitId}
            onChange={(id) => {
              setUnitId(id);
              onChange(null);
            }}
            placeholder="选择单元"
            label="单元"
          />
        </Field>
      ) : null}
      {unitId === '' ? null : (
        <Field label="房号" required>
          <Select
            options={rooms.map(({ householdId, name }) => ({ value: householdId, label: name }))}
            value={value?.householdId ?? null}
            onChange={(id) => onChange(rooms.find(({ householdId }) => householdId === id) ?? null)}
            placeholder="选择房号"
            label="房号"
          />
        </Field>
      )}
    </View>
  );
}
