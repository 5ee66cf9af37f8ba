import { useLayoutEffect } from 'react';
import { create } from 'zustand';

/** How many texts that say what to do in danger stand on the screen: nothing that is merely offered covers them. */
export const useSafetyTexts = create<{ count: number }>(() => ({ count: 0 }));

/** To be called by whatever shows such a text; before the screen is drawn, so that nothing covers it even for a moment. */
export function useSafetyText(isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown) return;
    const change = (by: number): void => useSafetyTexts.setState(({ count }) => ({ count: count + by }));
    change(1);
    return () => change(-1);
  }, [isShown]);
}
