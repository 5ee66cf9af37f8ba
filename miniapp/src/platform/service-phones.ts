import { useQuery } from '@tanstack/react-query';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ServicePhone } from '@yingsheng/shared/api/directory';
import { request } from './request';
import { getStored, setStored } from './storage';

const HOUR = 3_600_000;

/**
 * 物业服务电话 of every estate. Kept on the device whoever is signed in, since in an emergency there may be neither a
 * network nor time to sign in.
 */
export function useServicePhones(): ServicePhone[] {
  const { data } = useServicePhoneList();
  return Array.isArray(data) ? data : [];
}

/** The same, and whether it could be read. */
export function useServicePhoneList() {
  return useQuery({
    queryKey: ['service-phones'],
    queryFn: async () => {
      const phones = await request<ServicePhone[]>('GET', '/api/service-phones');
      if (Array.isArray(phones)) setStored('service-phones', phones);
      return phones;
    },
    initialData: keptPhones,
    initialDataUpdatedAt: 0,
    staleTime: HOUR,
  });
}

function keptPhones(): ServicePhone[] | undefined {
  const kept = getStored('service-phones');
  return Array.isArray(kept) ? kept : undefined;
}

/** Where this person lives; where that is not known, every estate's. */
export function phonesFor(me: Pick<Me, 'homes' | 'estates'> | null, phones: readonly ServicePhone[]): ServicePhone[] {
  const estateIds = [...(me?.homes ?? []).map((home) => home.estateId), ...(me?.estates ?? []).map(({ id }) => id)];
  const own = phones.filter(({ estateId }) => estateIds.includes(estateId));
  return own.length > 0 ? own : [...phones];
}
