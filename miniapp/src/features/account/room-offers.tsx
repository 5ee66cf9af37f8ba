import { Text, View } from '@tarojs/components';
import type { RoomOffer } from '@yingsheng/shared/api/residency';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useResidencyAction } from './use-own-residency';
import { YourName } from './your-name';

/** 是您家吗: rooms on whose books the person's own number is. */
export function RoomOffers({ offers }: { offers: readonly RoomOffer[] }) {
  return (
    <View>
      {offers.map((offer) => (
        <OfferCard key={offer.householdId} offer={offer} />
      ))}
    </View>
  );
}

interface OfferCardProps {
  offer: RoomOffer;
  /** How many are asked about after it; said where one is asked at a time. */
  leftCount?: number;
  /** Neither yes nor no: where the question came by itself. */
  onLater?: () => void;
}

export function OfferCard({ offer, leftCount = 0, onLater }: OfferCardProps) {
  const { householdId, estateName, placeText } = offer;
  const isNameless = useSession((state) => isUnnamed(state.me?.name ?? ''));
  const [name, setName] = useState('');
  const accept = useResidencyAction<{ name?: string }>(() => `/api/residency/offers/${householdId}/accept`);
  const decline = useResidencyAction<Record<string, never>>(() => `/api/residency/offers/${householdId}/decline`);
  const sayNo = (): void => decline.mutate({}, { onSuccess: () => toast('已记下，不再问。以后也可以按房号绑定。') });
  const error = accept.error ?? decline.error;
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
      <Text className="ys-second ys-block ys-wrap">
        您的手机号登记在这个房号上。
        {leftCount > 0 ? `还有 ${leftCount} 个房号也登记着，答完这个接着问。` : ''}
      </Text>
      {isNameless ? <YourName value={name} onChange={setName} /> : null}
      {error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(error)}
        </Text>
      ) : null}
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="不是" busy={decline.isPending} onTap={sayNo} />
        <Button
          label="是我家，绑定"
          disabled={(isNameless && name.trim() === '') || decline.isPending}
          busy={accept.isPending}
          onTap={say}
        />
      </View>
      {onLater ? <Button kind="plain" label="以后再说" onTap={onLater} /> : null}
    </Card>
  );
}
