/** Up to this many characters a text is judged as one; longer ones sentence by sentence. */
export const LONG_TEXT = 100;

/** Each piece with what ends it. Phones from before 2023 cannot read a pattern that looks behind itself. */
const SENTENCES = /[^。!?;…]*[。!?;…]|[^。!?;…]+/gu;
const BREATHS = /[^,、 ]*[,、 ]|[^,、 ]+/gu;
/** A sentence without its end, as dictation gives it, is cut at its breaths, or after this many characters. */
const LONGEST = 70;
const CUT = 50;
/** Shorter ones (`是的。`) say something only beside the next. */
const SHORTEST = 14;

/** The sentences of a normalised text, each with enough words to be judged by itself. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let waiting = '';
  for (const piece of (text.match(SENTENCES) ?? []).flatMap(breaths)) {
    waiting += piece;
    if (waiting.length < SHORTEST) continue;
    sentences.push(waiting);
    waiting = '';
  }
  if (waiting !== '') sentences.push(waiting);
  return sentences;
}

function breaths(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const pieces: string[] = [];
  let piece = '';
  for (const words of sentence.match(BREATHS) ?? []) {
    if (piece !== '' && piece.length + words.length > CUT) {
      pieces.push(piece);
      piece = '';
    }
    piece += words;
  }
  pieces.push(piece);
  return pieces.flatMap((long) => (long.length <= LONGEST ? [long] : chunks(long)));
}

function chunks(text: string): string[] {
  const count = Math.ceil(text.length / CUT);
  return Array.from({ length: count }, (_, index) => text.slice(index * CUT, (index + 1) * CUT));
}
