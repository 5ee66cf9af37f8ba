import { readAddress } from '@yingsheng/shared/place/address';

/** The building that words speak of, `五幢东侧` of building `5 栋`; `null`: of none, or of one that is not there. */
export function buildingIn<Building extends { readonly name: string }>(
  words: string,
  buildings: readonly Building[],
): Building | null {
  const parts = readAddress(words);
  const end = parts.findIndex(({ kind }) => kind === 'building') + 1;
  if (end === 0) return null;
  const said = parts.slice(0, end).map(({ value }) => value);
  const fitting = buildings.filter(({ name }) => {
    const values = readAddress(name).map(({ value }) => value);
    return values.length > 0 && said.slice(-values.length).join('|') === values.join('|');
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
