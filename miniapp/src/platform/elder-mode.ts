import { create } from 'zustand';
import { prefersLargeType } from './environment';
import { getStored, setStored } from './storage';

interface ElderMode {
  isElder: boolean;
  /** The person has said which they want; until then they are asked, once, on the first page. */
  isChosen: boolean;
  setElder(isElder: boolean): void;
}

/** 长辈版: large type and three entrances. Until chosen here it follows the size of letters set outside. */
export const useElderMode = create<ElderMode>((set) => ({
  isElder: getStored('elder-mode') ?? prefersLargeType(),
  isChosen: getStored('elder-mode') !== null,
  setElder: (isElder) => {
    setStored('elder-mode', isElder);
    set({ isElder, isChosen: true });
  },
}));
