import { foldText } from '@yingsheng/shared/place/fold-text';
import { pinyin } from 'pinyin-pro';

/** One letter is the first of half of all names. */
const LEAST_LETTERS = 2;
/** Names whose spelling is remembered after it was worked out once. */
const MAX_REMEMBERED = 50_000;

interface Spelling {
  /** `lxm` */
  readonly initials: string;
  /** `linxiaomei` */
  readonly whole: string;
}

/** The letters that may be the pinyin of a name or its initials; `null`: nothing that is spelled. */
export function spelledLetters(text: string): string | null {
  const letters = foldText(text).trim();
  return letters.length >= LEAST_LETTERS && /^[a-z]+$/.test(letters) ? letters : null;
}

/** 拼音: whether the name begins with these letters, in full or by its initials; a surname as surnames are read. */
export function isSpelled(name: string, letters: string): boolean {
  const { initials, whole } = spellingOf(name);
  return initials.startsWith(letters) || whole.startsWith(letters);
}

const remembered = new Map<string, Spelling>();

function spellingOf(name: string): Spelling {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' });
  const spelling = { initials: syllables.map(([first = '']) => first).join(''), whole: syllables.join('') };
  remembered.set(name, spelling);
  return spelling;
}
