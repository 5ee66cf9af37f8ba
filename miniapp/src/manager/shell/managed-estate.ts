import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { create } from 'zustand';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';

interface EstateChoice {
  chosenId: string | null;
  choose(estateId: string): void;
}

const useEstateChoice = create<EstateChoice>((set) => ({
  chosenId: getStored('last-estate'),
  choose: (estateId) => {
    setStored('last-estate', estateId);
    set({ chosenId: estateId });
  },
}));

/** The estates whose boards the person may see. */
export function managedEstates(me: Pick<Me, 'roles' | 'estates'> | null): EstateBrief[] {
  const ids = new Set(
    (me?.roles ?? []).filter((grant) => MANAGER_ROLES.includes(grant.role)).map((grant) => grant.estateId),
  );
  return (me?.estates ?? []).filter((estate) => ids.has(estate.id));
}

/** The estate the desk looks at: the one chosen last, as long as the person still manages it. */
export function useManagedEstate() {
  const me = useSession((session) => session.me);
  const { chosenId, choose } = useEstateChoice();
  const estates = managedEstates(me);
  const estate = estates.find(({ id }) => id === chosenId) ?? estates[0] ?? null;
  return { estate, estates, choose };
}
