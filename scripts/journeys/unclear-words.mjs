/** Of these at least one is unclear, whatever has been learnt. */
export const UNCLEAR = [
  '隔壁味道有点大',
  '好像有味道，说不清',
  '老人摔了一跤',
  '家里跳闸了，插座有点烫',
  '墙里有响声，说不清',
];

/**
 * Words of which the judging is unsure, as `person` is told while they write.
 * @param isMeant what the suggestion must say of them
 */
export async function unclearWords(person, isMeant = ({ isUnsure }) => isUnsure) {
  const [home] = (await person.reads('/api/me')).homes;
  for (const text of UNCLEAR) {
    if (isMeant(await person.sends('/api/triage/suggest', { estateId: home.estateId, text }))) return text;
  }
  throw new Error('none of the unclear words is unclear any more: write others');
}
