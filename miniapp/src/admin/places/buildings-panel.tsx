import { View } from '@tarojs/components';
import type { BuildingRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { LongRows } from '../../ui/long-rows';
import { Empty } from '../../ui/states';
import { BuildingSheet } from './building-sheet';
import { KeptRow } from './kept-row';
import { PlaceSheet } from './place-sheet';
import type { PanelProps } from './use-places';

/** So many buildings stand in the list at once. */
const MOST_BUILDINGS = 40;
const NEW = 'new';

/** 楼栋房间: building by building, with a way to make all of them at once. */
export function BuildingsPanel({ records }: PanelProps) {
  const { estate, buildings, areas } = records;
  const [openId, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const building = buildings.find(({ id }) => id === openId);
  return (
    <View>
      {estate.isRetired ? null : (
        <View className="ad-tools">
          <Button small label="生成房号" onTap={() => go('/admin/generate/index', { estateId: estate.id })} />
          <Button
            small
            kind="secondary"
            label="导入表格"
            onTap={() => go('/admin/import/index', { estateId: estate.id })}
          />
          <Button small kind="secondary" label="加一栋" onTap={() => setOpen(NEW)} />
          <Button
            small
            kind="secondary"
            label="打印绑定信"
            onTap={() => go('/admin/letters/index', { estateId: estate.id })}
          />
        </View>
      )}
      <BuildingList buildings={buildings} isClosed={estate.isRetired} onOpen={setOpen} />
      {openId === NEW && (
        <PlaceSheet estateId={estate.id} kind="building" place={null} initial={{ name: '' }} onClose={close} />
      )}
      {building !== undefined && (
        <BuildingSheet
          estateId={estate.id}
          building={building}
          buildings={buildings}
          areas={areas.filter(({ buildingId }) => buildingId === building.id)}
          onClose={close}
        />
      )}
    </View>
  );
}

interface BuildingListProps {
  readonly buildings: readonly BuildingRecord[];
  /** The estate is out of use: nothing can be added. */
  readonly isClosed: boolean;
  readonly onOpen: (id: string) => void;
}

function BuildingList({ buildings, isClosed, onOpen }: BuildingListProps) {
  const [query, setQuery] = useState('');
  const shown = buildings.filter(({ name }) => name.includes(query.trim()));
  if (buildings.length === 0) {
    const hint = '手上有业主台账的，直接“导入表格”，房间和住户一次建好；没有的，用“生成房号”。';
    return isClosed ? <Empty title="没有楼栋" /> : <Empty title="还没有楼栋" hint={hint} />;
  }
  return (
    <Card>
      <Input label="找楼栋" placeholder="找楼栋" value={query} onChange={setQuery} maxLength={20} />
      {shown.length === 0 ? <Empty title="没有叫这个名字的楼栋" hint="换个写法再找。" /> : null}
      <LongRows key={query} rows={shown} most={MOST_BUILDINGS} label="后面的楼栋">
        {(rows) =>
          rows.map((one) => <KeptRow key={one.id} place={one} note={noteOf(one)} onTap={() => onOpen(one.id)} />)
        }
      </LongRows>
    </Card>
  );
}

function noteOf({ units }: BuildingRecord): string {
  const rooms = units.reduce((sum, { roomCount }) => sum + roomCount, 0);
  const named = units.filter(({ name, isRetired }) => name !== '' && !isRetired).length;
  return named > 0 ? `${named} 单元，${rooms} 户` : `${rooms} 户`;
}
