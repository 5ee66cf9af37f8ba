import { Text, View } from '@tarojs/components';
import type { RoomOffer } from '@yingsheng/shared/api/residency';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import { useState } from 'react';
import { YourName } from '../../features/account/your-name';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useResidencyAction } from './use-own-residency';

/** 是您家吗: rooms on whose books the person's own number is. */
export function Offers({ offers }: { offers: readonly RoomOffer[] }) {
  const [declined, setDeclined] = useState<readonly string[]>([]);
  return (
    <View>
      {offers
        .filter(({ householdId }) => !declined.includes(householdId))
        .map((offer) => (
          <OfferCard
            key={offer.householdId}
            offer={offer}
            onDecline={() => setDeclined([...declined, offer.householdId])}
          />
        ))}
    </View>
  );
}

function OfferCard({ offer, onDecline }: { offer: RoomOffer; onDecline: () => void }) {
  const { householdId, estateName, placeText } = offer;
  const isNameless = useSession((state) => isUnnamed(state.me?.name ?? ''));
  const [name, setName] = useState('');
  const accept = useResidencyAction<{ name?: string }>(() => `/api/residency/offers/${householdId}/accept`);
  const say = (): void =>
    accept.mutate(isNameless ? { name: name.trim() } : {}, { onSuccess: () => toast(`${placeText} 已绑定`) });
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        是您家吗？
      </Text>
      <Text className="ys-block ys-wrap">
        {estateName} {placeText}
      </Text>
      <Text className="ys-second ys-block ys-wrap">您的手机号登记在这个房号上。</Text>
      {isNameless ? <YourName value={name} onChange={setName} /> : null}
      {accept.error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(accept.error)}
        </Text>
      ) : null}
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="不是" onTap={onDecline} />
        <Button label="是我家，绑定" disabled={isNameless && name.trim() === ''} busy={accept.isPending} onTap={say} />
      </View>
    </Card>
  );
}

/** Another way to the room; never the only one. */
export function PhoneWay() {
  return (
    <Card>
      <Text className="ys-subtitle ys-block">用手机号找房号</Text>
      <Text className="ys-second ys-block ys-wrap">在物业登记过手机号的，验证一下就能找到，不用填写。</Text>
      <Button kind="secondary" label="验证手机号" onTap={() => go('/open/phone/index')} />
    </Card>
  );
}
