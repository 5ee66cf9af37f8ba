import { useQuery } from '@tanstack/react-query';
import type { GuestOffer } from '@yingsheng/shared/api/guest';
import { request } from '../../../platform/request';
import { keptGuestReports } from './kept-guest-reports';

/** Known by the number the person proved, which has an `id`, or by a code this device kept. */
export type OwnReportOffer =
  | GuestOffer
  | { readonly id: null; readonly number: string; readonly text: string; readonly code: string };

export const GUEST_OFFERS = ['guest-offers'] as const;

/** 这是您之前反映的吗. @param isKnown whether the person has a room or a proven number: before, nothing is asked. */
export function useGuestOffers(isKnown: boolean): readonly OwnReportOffer[] {
  const { data } = useQuery({ queryKey: GUEST_OFFERS, queryFn: offersHere, enabled: isKnown });
  return data ?? [];
}

async function offersHere(): Promise<OwnReportOffer[]> {
  const proven = await request<GuestOffer[]>('GET', '/api/guest-offers');
  const kept = keptGuestReports().filter(
    ({ number, text, isAnswered }) =>
      !isAnswered && !proven.some((offer) => offer.number === number && offer.text === text),
  );
  return [...proven, ...kept.map(({ number, text, code }) => ({ id: null, number, text, code }))];
}
