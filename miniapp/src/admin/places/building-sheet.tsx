import { Text, View } from '@tarojs/components';
import type { AreaRecord, BuildingRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { KeptRow } from './kept-row';
import { PlaceSheet } from './place-sheet';
import { UnitSheet } from './unit-sheet';

const NEW = 'new';

interface BuildingSheetProps {
  readonly estateId: string;
  readonly building: BuildingRecord;
  readonly buildings: readonly BuildingRecord[];
  /** Those in it. */
  readonly areas: readonly AreaRecord[];
  readonly onClose: () => void;
}

/** One building with its units, each of which opens in its place. */
export function BuildingSheet({ estateId, building, buildings, areas, onClose }: BuildingSheetProps) {
  const [openId, setOpen] = useState<string | null>(null);
  const back = () => setOpen(null);
  const { id, name, units } = building;
  const unit = units.find((one) => one.id === openId);
  if (openId === NEW) {
    return (
      <PlaceSheet
        estateId={estateId}
        kind="unit"
        within={name}
        place={null}
        parentId={id}
        initial={{ name: '' }}
        onClose={back}
      />
    );
  }
  if (unit !== undefined)
    return <UnitSheet estateId={estateId} building={name} unit={unit} units={units} onClose={back} />;
  return (
    <PlaceSheet
      key={`${id}:${name}`}
      estateId={estateId}
      kind="building"
      place={building}
      initial={{ name }}
      siblings={buildings}
      areas={areas}
      onClose={onClose}
    >
      <View className="ys-gap-top">
        <Text className="ys-subtitle ys-block">单元</Text>
        {units.map((one) => (
          <KeptRow
            key={one.id}
            place={one}
            unnamed="不分单元"
            note={`${one.roomCount} 户`}
            onTap={() => setOpen(one.id)}
          />
        ))}
        {building.isRetired ? null : (
          <View className="ys-gap-top">
            <Button small kind="secondary" label="加一个单元" onTap={() => setOpen(NEW)} />
          </View>
        )}
      </View>
    </PlaceSheet>
  );
}
