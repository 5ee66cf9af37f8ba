import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import type { Role } from '@yingsheng/shared/people/role';
import { ROOM_DESK_ROLES } from '@yingsheng/shared/people/room-request';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { RoomCodePart } from '../letters/room-code-part';
import { useRoomCode } from '../letters/use-letters';
import { EstateChoice } from '../parts/estate-choice';
import '../parts/admin.scss';
import { FindRoom } from './find-room';

const DESK: readonly Role[] = ROOM_DESK_ROLES;

/** 一户的绑定信: somebody at the desk has lost theirs, or it lies with the wrong people. */
export default function RoomLetterPage() {
  const { params } = useRouter();
  const estates = deskEstatesOf(useSession((session) => session.me));
  const [estateId, choose] = useState(params.estateId);
  const estate = estates.find(({ id }) => id === estateId) ?? estates[0];
  return (
    <Screen title="一户的绑定信" back>
      {estate === undefined ? (
        <Empty title="您没有打印绑定信的权限" hint="一户的绑定信由客服管家、项目经理和系统管理员打印，请联系他们。" />
      ) : (
        <View key={estate.id}>
          <EstateChoice estate={estate} estates={estates} onChoose={choose} />
          <Letter estateId={estate.id} askedId={estate.id === params.estateId ? (params.householdId ?? null) : null} />
        </View>
      )}
    </Screen>
  );
}

function deskEstatesOf(me: Pick<Me, 'roles' | 'estates'> | null): EstateBrief[] {
  const ids = new Set((me?.roles ?? []).flatMap((held) => (DESK.includes(held.role) ? [held.estateId] : [])));
  return (me?.estates ?? []).filter(({ id }) => ids.has(id));
}

/** @param askedId the room that the page was opened for */
function Letter({ estateId, askedId }: { estateId: string; askedId: string | null }) {
  const [householdId, choose] = useState(askedId);
  return (
    <Card>
      {householdId === null ? (
        <FindRoom estateId={estateId} onFound={choose} />
      ) : (
        <Chosen estateId={estateId} householdId={householdId} onOther={() => choose(null)} />
      )}
    </Card>
  );
}

interface ChosenProps {
  readonly estateId: string;
  readonly householdId: string;
  readonly onOther: () => void;
}

function Chosen({ estateId, householdId, onOther }: ChosenProps) {
  const { data } = useRoomCode(estateId, householdId);
  return (
    <View>
      <View className="ys-between">
        {data === undefined ? null : (
          <Text className="ys-subtitle ys-wrap" {...role('heading', { level: 2 })}>
            {data.placeText}
          </Text>
        )}
        <Button kind="plain" small label="换一户" onTap={onOther} />
      </View>
      <RoomCodePart estateId={estateId} householdId={householdId} />
      <Text className="ys-small ys-block ys-wrap ys-gap-top">
        拿着信就能绑定这一户，请核对是本户的人再交给他。打印和作废都有记录。
      </Text>
    </View>
  );
}
