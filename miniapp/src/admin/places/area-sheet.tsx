import { Text, View } from '@tarojs/components';
import type { AreaRecord, BuildingRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { AreaFields, AssetFields } from './area-fields';
import { KeptRow } from './kept-row';
import { formOfArea, formOfAsset } from './place-fields';
import { PlaceSheet } from './place-sheet';
import { ASSET_KIND_LABEL } from './place-words';
import { PosterPart } from './poster-part';

const NEW = 'new';

interface AreaSheetProps {
  readonly estateId: string;
  readonly area: AreaRecord;
  readonly areas: readonly AreaRecord[];
  readonly buildings: readonly BuildingRecord[];
  readonly onClose: () => void;
}

/** One area with its equipment, each piece of which opens in its place. */
export function AreaSheet({ estateId, area, areas, buildings, onClose }: AreaSheetProps) {
  const [openId, setOpen] = useState<string | null>(null);
  const asset = area.assets.find(({ id }) => id === openId);
  const ofAsset = {
    estateId,
    within: area.name,
    kind: 'asset',
    fields: AssetFields,
    onClose: () => setOpen(null),
  } as const;
  if (openId === NEW) {
    return <PlaceSheet {...ofAsset} place={null} parentId={area.id} initial={{ name: '', assetKind: 'other' }} />;
  }
  if (asset !== undefined) {
    const initial = formOfAsset(asset);
    return (
      <PlaceSheet
        {...ofAsset}
        key={JSON.stringify([asset.id, initial])}
        place={asset}
        initial={initial}
        siblings={area.assets}
      />
    );
  }
  const initial = formOfArea(area);
  return (
    <PlaceSheet
      key={JSON.stringify([area.id, initial])}
      estateId={estateId}
      kind="publicArea"
      place={area}
      initial={initial}
      siblings={areas}
      fields={(fields) => <AreaFields {...fields} buildings={buildings} />}
      onClose={onClose}
    >
      <View className="ys-gap-top">
        <Text className="ys-subtitle ys-block">设备</Text>
        {area.assets.map((one) => (
          <KeptRow key={one.id} place={one} note={ASSET_KIND_LABEL[one.kind]} onTap={() => setOpen(one.id)} />
        ))}
        {area.isRetired ? null : (
          <View className="ys-gap-top">
            <Button small kind="secondary" label="加设备" onTap={() => setOpen(NEW)} />
          </View>
        )}
      </View>
      {area.isRetired ? null : <PosterPart estateId={estateId} areaId={area.id} />}
    </PlaceSheet>
  );
}
