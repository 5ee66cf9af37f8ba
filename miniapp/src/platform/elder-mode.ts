import { create } from 'zustand';
import { prefersLargeType } from './environment';
import { getStored, setStored } from './storage';

interface ElderMode {
  isElder: boolean;
  setElder(isElder: boolean): void;
}

/** 长辈版: large type and three entrances. Until chosen here it follows WeChat's own letter size. */
export const useElderMode = create<ElderMode>((set) => ({
  isElder: getStored('elder-mode') ?? prefersLargeType(),
  setElder: (isElder) => {
    setStored('elder-mode', isElder);
    set({ isElder });
  },
}));
