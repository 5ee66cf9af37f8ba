import { View } from '@tarojs/components';
import type { AreaRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LongRows } from '../../ui/long-rows';
import { Empty } from '../../ui/states';
import { AreaFields } from './area-fields';
import { AreaSheet } from './area-sheet';
import { KeptRow } from './kept-row';
import { PlaceSheet } from './place-sheet';
import { PUBLIC_AREA_KIND_LABEL } from './place-words';
import type { PanelProps } from './use-places';

/** So many areas stand in the list at once. */
const MOST_AREAS = 60;
const NEW = 'new';

/** 公共区域与设备: lifts, gates, garages, and what stands in them. */
export function AreasPanel({ records }: PanelProps) {
  const { estate, areas, buildings } = records;
  const [openId, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const area = areas.find(({ id }) => id === openId);
  return (
    <View>
      {estate.isRetired ? null : (
        <View className="ad-tools">
          <Button small label="加公共区域" onTap={() => setOpen(NEW)} />
        </View>
      )}
      {areas.length === 0 ? (
        <Empty title="还没有公共区域" hint="电梯、大门、车库、花园都可以加进来，业主报事时能直接选。" />
      ) : (
        <Card>
          <LongRows rows={areas} most={MOST_AREAS} label="后面的公共区域">
            {(rows) =>
              rows.map((one) => <KeptRow key={one.id} place={one} note={noteOf(one)} onTap={() => setOpen(one.id)} />)
            }
          </LongRows>
        </Card>
      )}
      {openId === NEW && (
        <PlaceSheet
          estateId={estate.id}
          kind="publicArea"
          place={null}
          initial={{ name: '', areaKind: 'other' }}
          fields={(fields) => <AreaFields {...fields} buildings={buildings} />}
          onClose={close}
        />
      )}
      {area !== undefined && (
        <AreaSheet estateId={estate.id} area={area} areas={areas} buildings={buildings} onClose={close} />
      )}
    </View>
  );
}

function noteOf({ kind, assets }: AreaRecord): string {
  const count = assets.filter(({ isRetired }) => !isRetired).length;
  return count > 0 ? `${PUBLIC_AREA_KIND_LABEL[kind]}，${count} 件设备` : PUBLIC_AREA_KIND_LABEL[kind];
}
