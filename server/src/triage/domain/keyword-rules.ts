/**
 * 类别研判:把文字里命中的词条按类别计分,得分最高者为建议类别;把握度随证据多少与领先幅度而定,
 * 没有证据时归入“其他”,由首接责任人判断。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Match } from './lexicon';

export interface CategoryVerdict {
  readonly category: CategoryCode;
  /** 0–1 */
  readonly confidence: number;
  readonly words: readonly string[];
}

/** Evidence worth this weight alone gives a confidence of one half. */
const HALF_EVIDENCE = 1.2;

/** Each entry counts once however often it is said; ties go to the category that was named first. */
export function judgeCategory(matches: readonly Match[]): CategoryVerdict {
  const scores = new Map<CategoryCode, number>();
  const words = new Map<CategoryCode, Set<string>>();
  const counted = new Set<string>();
  for (const { entry, words: said } of matches) {
    if (entry.category === null || counted.has(entry.term)) continue;
    counted.add(entry.term);
    scores.set(entry.category, (scores.get(entry.category) ?? 0) + entry.weight);
    words.set(entry.category, (words.get(entry.category) ?? new Set<string>()).add(said));
  }
  const best = [...scores.entries()].reduce<[CategoryCode, number] | null>(
    (top, row) => (top === null || row[1] > top[1] ? row : top),
    null,
  );
  if (best === null) return { category: 'other', confidence: 0, words: [] };
  const total = [...scores.values()].reduce((sum, score) => sum + score, 0);
  const lead = best[1] / total;
  const confidence = (best[1] / (best[1] + HALF_EVIDENCE)) * Math.sqrt(lead);
  return { category: best[0], confidence: round(confidence), words: [...(words.get(best[0]) ?? [])] };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
