/** 只有本人的: words of colleagues go into a copy without anybody's name or number but the person's own. */

const COLLEAGUE = '工作人员';
const NUMBER_OF_A_PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8})(?!\d)/g;

interface Others {
  /** Everybody who had a part in the matter, but for the person. */
  readonly names: readonly string[];
  readonly ownPhones: readonly string[];
}

export function withoutOthers(words: string, { names, ownPhones }: Others): string {
  const longestFirst = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const nameless = longestFirst.reduce((text, name) => text.replaceAll(name, COLLEAGUE), words);
  return nameless.replace(NUMBER_OF_A_PHONE, (phone) => (ownPhones.includes(phone) ? phone : '（电话已隐去）'));
}
