import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { create } from 'zustand';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';

interface EstateChoice {
  chosenId: string | null;
  /** `null`: never chosen. */
  isAllChosen: boolean | null;
  choose(estateId: string): void;
  chooseAll(isAll: boolean): void;
}

const useEstateChoice = create<EstateChoice>((set) => ({
  chosenId: getStored('last-estate'),
  isAllChosen: getStored('all-estates'),
  choose: (estateId) => {
    setStored('last-estate', estateId);
    set({ chosenId: estateId });
  },
  chooseAll: (isAll) => {
    setStored('all-estates', isAll);
    set({ isAllChosen: isAll });
  },
}));

/** The estates whose boards the person may see. */
export function managedEstates(me: Pick<Me, 'roles' | 'estates'> | null): EstateBrief[] {
  const ids = new Set(
    (me?.roles ?? []).filter((grant) => MANAGER_ROLES.includes(grant.role)).map((grant) => grant.estateId),
  );
  return (me?.estates ?? []).filter((estate) => ids.has(estate.id));
}

/** 全部小区: until something else is chosen, whoever manages several begins with all of them. */
export function looksAtAll(estates: readonly EstateBrief[], chosen: Pick<EstateChoice, 'chosenId' | 'isAllChosen'>) {
  return estates.length > 1 && (chosen.isAllChosen ?? chosen.chosenId === null);
}

/**
 * The estate the desk looks at: the one chosen last, as long as the person still manages it. `isAll`: on pages that can
 * show all estates at once, all of them are looked at; the others go on showing `estate`.
 */
export function useManagedEstate() {
  const me = useSession((session) => session.me);
  const { choose, chooseAll, ...chosen } = useEstateChoice();
  const estates = managedEstates(me);
  const estate = estates.find(({ id }) => id === chosen.chosenId) ?? estates[0] ?? null;
  return { estate, estates, isAll: looksAtAll(estates, chosen), choose, chooseAll };
}
