import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import type { Role } from '@yingsheng/shared/people/role';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';

const KEEPERS: readonly Role[] = ['estateManager', 'admin'];

/** The estates whose places the person keeps. */
export function keptEstates(me: Pick<Me, 'roles' | 'estates'> | null): EstateBrief[] {
  const ids = new Set((me?.roles ?? []).filter(({ role }) => KEEPERS.includes(role)).map(({ estateId }) => estateId));
  return (me?.estates ?? []).filter(({ id }) => ids.has(id));
}

/** The estate that is worked on: the one asked for, else the one chosen last, as long as it is the person's to keep. */
export function useKeptEstate(asked?: string) {
  const me = useSession((session) => session.me);
  const [chosenId, setChosen] = useState(asked ?? getStored('last-estate'));
  const estates = keptEstates(me);
  const estate = estates.find(({ id }) => id === chosenId) ?? estates[0] ?? null;
  const choose = (estateId: string) => {
    setStored('last-estate', estateId);
    setChosen(estateId);
  };
  const isAdmin = me?.roles.some(({ role, estateId }) => role === 'admin' && estateId === estate?.id) ?? false;
  return { estate, estates, choose, isAdmin };
}
