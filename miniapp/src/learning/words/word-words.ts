import type { ChangedJudgement, OwnWordFields, OwnWordTrial, WordJudgement } from '@yingsheng/shared/api/own-words';
import { CATEGORY_LABEL, HAZARD_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import type { OwnWordStrength } from '@yingsheng/shared/triage/own-word-limits';
import type { Option } from '../../ui/chips';
import { type Meaning, meaningOf } from './word-form';

export const MEANING_OPTIONS: readonly Option<Meaning>[] = [
  { value: 'harmless', label: '只是名字，别当真' },
  { value: 'category', label: '指一类事情' },
  { value: 'hazard', label: '指一种险情' },
  { value: 'urgent', label: '说明要赶紧' },
  { value: 'enquiry', label: '说明只是问问' },
];

const STRENGTH_LABEL: Readonly<Record<OwnWordStrength, string>> = { slight: '稍微', clear: '明显', strong: '很强' };
export const STRENGTH_OPTIONS: readonly Option<OwnWordStrength>[] = [
  { value: 'slight', label: STRENGTH_LABEL.slight },
  { value: 'clear', label: STRENGTH_LABEL.clear },
  { value: 'strong', label: STRENGTH_LABEL.strong },
];

/** `指渗漏水 · 明显` */
export function meaningWords(word: OwnWordFields): string {
  const { category, hazard, strength } = word;
  switch (meaningOf(word)) {
    case 'harmless':
      return '只是名字，判的时候不看';
    case 'hazard':
      return `指险情：${hazard === null ? '' : HAZARD_LABEL[hazard]}，说到就至少问一句`;
    case 'category':
      return `指${category === null ? '' : CATEGORY_LABEL[category]} · ${STRENGTH_LABEL[strength]}`;
    case 'urgent':
      return `说明要赶紧 · ${STRENGTH_LABEL[strength]}`;
    case 'enquiry':
      return `说明只是问问 · ${STRENGTH_LABEL[strength]}`;
  }
}

/** `24,026 条语料里，会改变 3 条判断。` */
export function trialWords({ messageCount, changedCount, loweredCount }: OwnWordTrial): string {
  const count = String(messageCount).replace(/\B(?=(\d{3})+$)/g, ',');
  if (changedCount === 0) return `${count} 条语料里，没有一条判断会变。`;
  const changed = `${count} 条语料里，会改变 ${changedCount} 条判断`;
  return loweredCount === 0 ? `${changed}。` : `${changed}，其中 ${loweredCount} 条真的险情会漏掉，不能这样保存。`;
}

/** `一般 · 渗漏水 → 紧急 · 渗漏水` */
export function changeWords({ before, after }: ChangedJudgement): string {
  return `${judgementWords(before)} → ${judgementWords(after)}`;
}

function judgementWords({ urgency, hazard, category, isAsked }: WordJudgement): string {
  const danger = hazard === null ? null : HAZARD_LABEL[hazard];
  const parts = [URGENCY_LABEL[urgency], danger, CATEGORY_LABEL[category], isAsked ? '会问一句' : null];
  return parts.filter((part) => part !== null).join(' · ');
}
