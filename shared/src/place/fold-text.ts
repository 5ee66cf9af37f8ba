/** Text as it is compared: full-width letters, digits and marks as half-width ones, letters in lower case. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
