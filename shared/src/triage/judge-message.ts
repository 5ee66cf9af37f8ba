/**
 * 分诊研判：从原话判断有没有眼前的险情、多急、属于哪一类。短的整句判，长信逐句判后合起来看；
 * 规则只管它比模型管得好的。时间、地点、天气与照片不参与判断。
 */
import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';
import {
  asSureAsRight,
  categoryShares,
  groupLabels,
  type RankedCategory,
  type RankedHazard,
  rankCategories,
} from './category-shares';
import { dangerOfLong, dangerOfWhole, isHazard, type PartRead, readPart } from './danger-evidence';
import { dangerRule, type MortalWords } from './danger-rules';
import { decidingWords } from './deciding-words';
import { evidenceOf, type JudgeModel } from './judge-model';
import { type OwnEvidence, type OwnWord, readOwnWords, withEvidence } from './own-words';
import { LONG_TEXT, sentencesOf } from './sentences';

export interface Judgement {
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  /** What it would be, were it a danger; `null`: no kind is likelier than all others together. */
  readonly likelyHazard: Hazard | null;
  readonly category: CategoryCode;
  /** All of them, the category first, then the most likely ones. */
  readonly categories: readonly [RankedCategory, ...RankedCategory[]];
  /** 0–1, calibrated: how likely somebody is in danger now. */
  readonly danger: number;
  /** Neither surely in danger nor surely not: one question is asked before either is believed. */
  readonly isUnsure: boolean;
  /** The words that decided, most decisive first, in simplified characters. */
  readonly decidingWords: readonly string[];
}

/** The part of a text that tells of danger most, with how likely it is. */
export interface GravestPart extends PartRead {
  readonly danger: number;
  /** The rule that raised it above what the model made of it; `null`: none did. */
  readonly raisedBy: MortalWords | null;
}

/** Less than this, and the advice for one kind may be wrong for what it is. */
export const LIKELY = 0.5;

/** @param ownWords of the company and the estate; they speak beside the model, at once */
export function judgeMessage(model: JudgeModel, message: string, ownWords: readonly OwnWord[] = []): Judgement {
  const { left: text, evidence } = readOwnWords(message, ownWords, model.simplified);
  const whole = readPart(model, text);
  const part = gravestPart(model, whole);
  const danger = evidence.hazard === null ? part.danger : Math.max(part.danger, model.danger.ask);
  const isDanger = danger >= model.danger.sure;
  const isUnsure = !isDanger && danger >= model.danger.ask;
  const hazards = hazardsOf(model, part);
  const hazard = isDanger ? (evidence.hazard ?? hazards[0].hazard) : null;
  const urgency = isDanger ? 'lifeSafety' : urgencyBelowDanger(model, whole, evidence);
  const codes = model.heads.category.file.labels as readonly CategoryCode[];
  const byWords = withEvidence(codes, sharesOf(model, codes, whole), evidence.categories);
  const categories = rankCategories(codes, byWords, { danger, hazards, hazard });
  const category = categories[0].code;
  return {
    urgency,
    hazard,
    likelyHazard: evidence.hazard ?? (hazards[0].probability >= LIKELY ? hazards[0].hazard : null),
    category,
    categories,
    danger,
    isUnsure,
    decidingWords: wordsFor(model, {
      whole,
      part,
      hazard: isDanger || isUnsure ? (evidence.hazard ?? hazards[0].hazard) : null,
      category,
    }),
  };
}

export function gravestPart(model: JudgeModel, whole: PartRead): GravestPart {
  if (whole.text.length < LONG_TEXT) {
    return boundByRule(model, whole, dangerOfWhole(model, whole.evidence));
  }
  const parts = sentencesOf(whole.text).map((sentence) => readPart(model, sentence));
  const gravest = parts.reduce((worst, part) => (part.evidence > worst.evidence ? part : worst));
  const evidence = parts.map((part) => part.evidence);
  return boundByRule(model, gravest, dangerOfLong(model, evidence, whole.evidence));
}

function boundByRule({ danger: { sure, ask } }: JudgeModel, part: PartRead, danger: number): GravestPart {
  const said = dangerRule(part.text);
  if (said === null) return { ...part, danger, raisedBy: null };
  if (said.bound === 'atMostAsked') return { ...part, danger: Math.min(danger, (sure + ask) / 2), raisedBy: null };
  const least = said.bound === 'danger' ? sure : ask;
  return danger < least ? { ...part, danger: least, raisedBy: said } : { ...part, danger, raisedBy: null };
}

/** If it is a danger, which; together 1, the most likely first. Where a rule told of danger, its words say which. */
export function hazardsOf(model: JudgeModel, part: GravestPart): [RankedHazard, ...RankedHazard[]] {
  if (part.raisedBy !== null) return [{ hazard: part.raisedBy.hazard, probability: 1 }];
  const hazards = model.heads.hazard.file.labels.flatMap((label, at) =>
    isHazard(label) ? [{ hazard: label, probability: part.hazard[at] ?? 0 }] : [],
  );
  const all = hazards.reduce((sum, { probability }) => sum + probability, 0) || 1;
  const [first, ...others] = hazards
    .map(({ hazard, probability }) => ({ hazard, probability: probability / all }))
    .sort((a, b) => b.probability - a.probability);
  if (first === undefined) throw new Error('the model knows no hazards');
  return [first, ...others];
}

export function urgencyBelowDanger(model: JudgeModel, whole: PartRead, { urgencies }: OwnEvidence): Urgency {
  const labels = model.heads.urgency.file.labels as readonly Urgency[];
  const probabilities = withEvidence(labels, whole.urgency, urgencies);
  return labels
    .map((urgency, at) => ({ urgency, probability: probabilities[at] ?? 0 }))
    .filter(({ urgency }) => urgency !== 'lifeSafety')
    .reduce((best, row) => (row.probability > best.probability ? row : best)).urgency;
}

function sharesOf(model: JudgeModel, codes: readonly CategoryCode[], { vector, hazard }: PartRead): number[] {
  const groups = groupLabels(codes, model.heads.hazard.file.labels);
  const shares = categoryShares(groups, model.category, { category: evidenceOf(model, 'category', vector), hazard });
  return asSureAsRight(model.category.sureness, shares);
}

interface Answers {
  readonly whole: PartRead;
  readonly part: GravestPart;
  /** Which danger it is, or may be; `null`: surely none. */
  readonly hazard: Hazard | null;
  readonly category: CategoryCode;
}

function wordsFor(model: JudgeModel, { whole, part, hazard, category }: Answers): string[] {
  if (hazard !== null) return wordsOfDanger(model, part, hazard);
  return decidingWords(model, [{ head: 'category', label: category, ...whole }]);
}

/** Where a rule told of danger, its words decided, before all others. */
export function wordsOfDanger(model: JudgeModel, part: GravestPart, hazard: Hazard): string[] {
  const words = decidingWords(model, [
    { head: 'urgency', label: 'lifeSafety', ...part },
    { head: 'hazard', label: hazard, ...part },
  ]);
  const mortal = part.raisedBy?.words;
  return mortal === undefined ? words : [mortal, ...words.filter((each) => !mortal.includes(each))];
}
