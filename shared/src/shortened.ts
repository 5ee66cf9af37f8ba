/** At the end of what is kept: begun and not gone on with. */
const HANGING = /[\s，、；：,;:“‘「『（(—–·-]+$/u;
const SENTENCE_END = /[。！？!?…][”’」』）]?$/u;

/**
 * One line of at most `most` characters, the last of them `…` where something was left out; no emoji is split. A sentence
 * that has just ended needs no `…`, and before it stands no comma.
 */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  if (characters.length <= most) return characters.join('');
  const kept = characters
    .slice(0, most - 1)
    .join('')
    .replace(HANGING, '');
  return SENTENCE_END.test(kept) ? kept : `${kept}…`;
}
