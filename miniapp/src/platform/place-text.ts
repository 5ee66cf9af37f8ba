import { useSession } from './session';

interface Placed {
  readonly estateName: string;
  readonly placeText: string;
}

/** 在哪里: whoever has to do with several estates is told which one; everybody else knows where they are. */
export function placeIn({ estateName, placeText }: Placed, isAmongSeveral: boolean): string {
  // What was kept on the device by an earlier version has no name of its estate.
  return isAmongSeveral && estateName ? `${estateName} · ${placeText}` : placeText;
}

export function useSeveralEstates(): boolean {
  return useSession(({ me }) => (me?.estates.length ?? 0) > 1);
}

export function usePlaceText(): (placed: Placed) => string {
  const isAmongSeveral = useSeveralEstates();
  return (placed) => placeIn(placed, isAmongSeveral);
}
