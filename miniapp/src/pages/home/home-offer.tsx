import { RoomOffers } from '../../features/account/room-offers';
import { useRoomOffers } from '../../features/account/use-own-residency';

/** 是您家吗, as soon as somebody has signed in: one question at a time, until it is answered. */
export function HomeOffer() {
  return <RoomOffers offers={useRoomOffers().slice(0, 1)} />;
}
