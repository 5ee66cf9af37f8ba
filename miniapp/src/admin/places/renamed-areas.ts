import type { AreaRecord, RenamedArea } from '@yingsheng/shared/api/places';
import { PLACE_NAME_MAX } from '@yingsheng/shared/place/place-kind';

type Area = Pick<AreaRecord, 'id' | 'name'>;

/**
 * `3 栋电梯厅` of a building that is to be called 甲栋: the areas whose names begin with the building's, however they are
 * spaced, and what they would be called.
 */
export function renamedAreas(areas: readonly Area[], was: string, name: string): RenamedArea[] {
  return areas.flatMap((area) => {
    const rest = restBehind(area.name, was);
    const renamed = `${name}${rest}`;
    if (rest === null || renamed === area.name || renamed.length > PLACE_NAME_MAX) return [];
    return [{ id: area.id, seenName: area.name, name: renamed }];
  });
}

/** `null`: does not begin with it. A building `3` is not in `31 号门`. */
function restBehind(text: string, beginning: string): string | null {
  const wanted = beginning.replace(/\s/g, '');
  let at = 0;
  for (const letter of wanted) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) !== letter) return null;
    at += 1;
  }
  const rest = text.slice(at);
  const goesOn = /[0-9A-Za-z]$/.test(wanted) && /^[0-9A-Za-z]/.test(rest);
  return wanted === '' || goesOn ? null : rest;
}
