/** 怎么称呼: a caller is written down as they are spoken of, `林女士`; the books have the name, `林晓梅`. */

const TITLES = '先生|女士|小姐|太太|夫人|阿姨|叔叔|大爷|大妈|大姐|大哥|师傅|老师|奶奶|爷爷';
/** What may stand before a name in one word with it: a number, a letter, or what names a level of an address. */
const PLACE_END = '[\\dA-Z栋幢座号楼元团期区弄门层室户房]';
const NAME = '[^\\P{Script=Han}栋幢座号楼元团期区弄门层室户房]{1,4}?';

const BEFORE_SPOKEN_NAME = new RegExp(`(?<=${PLACE_END})(?=${NAME}(?:${TITLES}))`, 'giu');
const AFTER_TITLE = new RegExp(`(?<=\\p{Script=Han}(?:${TITLES}))(?=\\S)`, 'gu');
const WITH_TITLE = new RegExp(`^(\\p{Script=Han}{1,6}?)(?:${TITLES})$`, 'u');

/** `3栋林女士1201`: blanks around whoever is spoken of, so that they are a word of their own. */
export function withSpokenNamesApart(query: string): string {
  return query.replace(BEFORE_SPOKEN_NAME, ' ').replace(AFTER_TITLE, ' ');
}

/** `林女士` → `林`, a surname; `林晓梅女士` → `林晓梅`; `null`: nobody is called so. */
export function nameBeforeTitle(text: string): { readonly name: string; readonly isSurname: boolean } | null {
  const name = WITH_TITLE.exec(text)?.[1];
  return name === undefined ? null : { name, isSurname: name.length === 1 };
}
