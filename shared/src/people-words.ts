/**
 * 别人写的话放进我们的句子里: whether or not it ended with a mark of its own, the sentence has one mark there and not two.
 */

/** What ends a sentence and stays, since it says how it was meant. */
const ENDED = /[。！？!?…]$/u;
/** Closed without having ended anything: taken off before the mark that follows. */
const LOOSE = /[\s，、；：,;:.]+$/u;

/** The words as a whole sentence: `已关阀` and `已关阀。` alike are `已关阀。`; empty where nothing was written. */
export function asSentence(words: string): string {
  const said = words.trim();
  if (asClause(said) === '') return '';
  return ENDED.test(said) ? said : `${said.replace(LOOSE, '')}。`;
}

/** The words inside a sentence of ours, before whatever mark comes next: without the one they ended with. */
export function asClause(words: string): string {
  return words.replace(/[\s，、；：。！？,;:.!?…]+$/u, '').trim();
}
