import { useState } from 'react';
import { OfferCard } from '../../features/account/room-offers';
import { useRoomOffers } from '../../features/account/use-own-residency';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';

/** Whoever comes to report something is not asked the same each time. */
const LATER_DAYS = 3;
const DAY_MS = 86_400_000;

/** 是您家吗, as soon as somebody has signed in: one question at a time, until it is answered or put off. */
export function HomeOffer() {
  const personId = useSession(({ me }) => me?.id);
  const [first, ...others] = useRoomOffers();
  const [putOff, setPutOff] = useState(() => getStored('offers-put-off'));
  const now = useNow(60);
  const isPutOff = putOff !== null && putOff.personId === personId && new Date(putOff.until) > now;
  if (first === undefined || personId === undefined || isPutOff) return null;
  const later = (): void => {
    const kept = { personId, until: new Date(now.getTime() + LATER_DAYS * DAY_MS).toISOString() };
    setStored('offers-put-off', kept);
    setPutOff(kept);
    toast(`${LATER_DAYS} 天后再问。“我的”里的“我的房号”随时可以绑定。`);
  };
  return <OfferCard key={first.householdId} offer={first} leftCount={others.length} onLater={later} />;
}
