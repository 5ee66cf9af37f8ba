import { Text, View } from '@tarojs/components';
import type { RoomRecord, UnitRecord } from '@yingsheng/shared/api/places';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { LongRows } from '../../ui/long-rows';
import { ErrorState, Skeleton } from '../../ui/states';
import { RoomCodePart } from '../letters/room-code-part';
import { KeptRow } from './kept-row';
import { PlaceSheet } from './place-sheet';
import { useRooms } from './use-places';

/** So many rooms stand in the list at once. */
const MOST_ROOMS = 60;
const NEW = 'new';

interface UnitSheetProps {
  readonly estateId: string;
  /** Its name. */
  readonly building: string;
  readonly unit: UnitRecord;
  readonly units: readonly UnitRecord[];
  readonly onClose: () => void;
}

/** One unit with its rooms, each of which opens in its place. */
export function UnitSheet({ estateId, building, unit, units, onClose }: UnitSheetProps) {
  const [openId, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useRooms(estateId, unit.id);
  const back = () => setOpen(null);
  const { id, name } = unit;
  const within = name === '' ? building : `${building} ${name}`;
  const room = data?.find((one) => one.id === openId);
  if (openId === NEW) {
    const adding = { estateId, within, kind: 'household', place: null, parentId: id, initial: { name: '' } } as const;
    return <PlaceSheet {...adding} onClose={back} />;
  }
  if (room !== undefined) return <RoomSheet estateId={estateId} within={within} room={room} onClose={back} />;
  return (
    <PlaceSheet
      key={`${id}:${name}`}
      estateId={estateId}
      kind="unit"
      within={building}
      place={unit}
      initial={{ name }}
      siblings={units}
      onClose={onClose}
    >
      <View className="ys-gap-top">
        <Text className="ys-subtitle ys-block">房间</Text>
        {data === undefined && error === null ? <Skeleton lines={4} /> : null}
        {data === undefined && error !== null ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        <LongRows rows={data ?? []} most={MOST_ROOMS} label="后面的房间" isInSheet>
          {(rooms) =>
            rooms.map((one) => <KeptRow key={one.id} place={one} note={noteOf(one)} onTap={() => setOpen(one.id)} />)
          }
        </LongRows>
        {unit.isRetired ? null : (
          <View className="ys-gap-top">
            <Button small kind="secondary" label="加一间" onTap={() => setOpen(NEW)} />
          </View>
        )}
      </View>
    </PlaceSheet>
  );
}

interface RoomSheetProps {
  readonly estateId: string;
  readonly within: string;
  readonly room: RoomRecord;
  readonly onClose: () => void;
}

function RoomSheet({ estateId, within, room, onClose }: RoomSheetProps) {
  const { id, name, residentCount } = room;
  return (
    <PlaceSheet
      key={`${id}:${name}`}
      estateId={estateId}
      kind="household"
      within={within}
      place={room}
      initial={{ name }}
      onClose={onClose}
    >
      <Text className="ys-second ys-block">
        {residentCount > 0 ? `已绑定 ${residentCount} 位住户` : '还没有住户绑定'}
      </Text>
      {room.isRetired ? null : <RoomCodePart estateId={estateId} householdId={id} />}
    </PlaceSheet>
  );
}

function noteOf({ residentCount }: RoomRecord): string {
  return residentCount > 0 ? `${residentCount} 位住户` : '';
}
