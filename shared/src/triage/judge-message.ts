/**
 * 分诊研判:从原话判断有没有眼前的险情、多急、属于哪一类。短的整句判,长信逐句判后合起来看;
 * 规则只管它比模型管得好的。时间、地点、天气与照片不参与判断。
 */
import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';
import { categoriesOfDanger } from './category-of-danger';
import { dangerEvidence, dangerOfLong, dangerOfWhole, isHazard } from './danger-evidence';
import { dangerRule } from './danger-rules';
import { decidingWords } from './deciding-words';
import { headProbabilities, type JudgeModel, type MessageVector, normaliseFor, vectorOf } from './judge-model';
import { type OwnEvidence, type OwnWord, readOwnWords, withEvidence } from './own-words';
import { LONG_TEXT, sentencesOf } from './sentences';

export interface RankedCategory {
  readonly code: CategoryCode;
  /** 0–1, calibrated: of those said to be 0.8, eight in ten are right. */
  readonly probability: number;
}

export interface Judgement {
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  /** What it would be, were it a danger; `null`: no kind is likelier than all others together. */
  readonly likelyHazard: Hazard | null;
  readonly category: CategoryCode;
  /** The three most likely ones, the category first. */
  readonly categories: readonly [RankedCategory, ...RankedCategory[]];
  /** 0–1, calibrated: how likely somebody is in danger now. */
  readonly danger: number;
  /** Neither surely in danger nor surely not: one question is asked before either is believed. */
  readonly isUnsure: boolean;
  /** The words that decided, most decisive first, in simplified characters. */
  readonly decidingWords: readonly string[];
}

/** The part of a text that tells of danger most, with how likely it is. */
interface GravestPart {
  readonly danger: number;
  readonly text: string;
  readonly vector: MessageVector;
}

const SHOWN_CATEGORIES = 3;
/** Less than this, and the advice for one kind may be wrong for what it is. */
const LIKELY = 0.5;

/** @param ownWords of the company and the estate; they speak beside the model, at once */
export function judgeMessage(model: JudgeModel, message: string, ownWords: readonly OwnWord[] = []): Judgement {
  const { left: text, evidence } = readOwnWords(normaliseFor(model, message), ownWords, model.simplified);
  const whole = vectorOf(model, text);
  const part = gravestPart(model, text, whole);
  const danger = evidence.hazard === null ? part.danger : Math.max(part.danger, model.danger.ask);
  const isDanger = danger >= model.danger.sure;
  const hazards = hazardsOf(model, part.vector);
  const hazard = isDanger ? (evidence.hazard ?? hazards[0].hazard) : null;
  const urgency = isDanger ? 'lifeSafety' : urgencyBelowDanger(model, whole, evidence);
  const categories = rankCategories(model, whole, { danger, hazards, hazard, evidence });
  const category = categories[0].code;
  return {
    urgency,
    hazard,
    likelyHazard: evidence.hazard ?? (hazards[0].probability >= LIKELY ? hazards[0].hazard : null),
    category,
    categories,
    danger,
    isUnsure: !isDanger && danger >= model.danger.ask,
    decidingWords: wordsFor(model, { text, whole, part, urgency, hazard, category }),
  };
}

function gravestPart(model: JudgeModel, text: string, whole: MessageVector): GravestPart {
  const ofWhole = dangerEvidence(model, whole);
  if (text.length < LONG_TEXT) {
    return { danger: boundByRule(model, text, dangerOfWhole(model, ofWhole)), text, vector: whole };
  }
  const parts = sentencesOf(text).map((sentence) => {
    const vector = vectorOf(model, sentence);
    return { text: sentence, vector, evidence: dangerEvidence(model, vector) };
  });
  const gravest = parts.reduce((worst, part) => (part.evidence > worst.evidence ? part : worst));
  const evidence = parts.map((part) => part.evidence);
  const danger = boundByRule(model, gravest.text, dangerOfLong(model, evidence, ofWhole));
  return { danger, text: gravest.text, vector: gravest.vector };
}

function boundByRule({ danger: { sure, ask } }: JudgeModel, text: string, danger: number): number {
  const bound = dangerRule(text);
  if (bound === 'atLeastAsked') return Math.max(danger, ask);
  return bound === 'atMostAsked' ? Math.min(danger, (sure + ask) / 2) : danger;
}

interface RankedHazard {
  readonly hazard: Hazard;
  readonly probability: number;
}

/** If it is a danger, which; together 1, the most likely first. */
function hazardsOf(model: JudgeModel, vector: MessageVector): [RankedHazard, ...RankedHazard[]] {
  const probabilities = headProbabilities(model, 'hazard', vector);
  const hazards = model.heads.hazard.file.labels.flatMap((label, at) =>
    isHazard(label) ? [{ hazard: label, probability: probabilities[at] ?? 0 }] : [],
  );
  const all = hazards.reduce((sum, { probability }) => sum + probability, 0) || 1;
  const [first, ...others] = hazards
    .map(({ hazard, probability }) => ({ hazard, probability: probability / all }))
    .sort((a, b) => b.probability - a.probability);
  if (first === undefined) throw new Error('the model knows no hazards');
  return [first, ...others];
}

function urgencyBelowDanger(model: JudgeModel, whole: MessageVector, { urgencies }: OwnEvidence): Urgency {
  const labels = model.heads.urgency.file.labels as readonly Urgency[];
  const probabilities = withEvidence(labels, headProbabilities(model, 'urgency', whole), urgencies);
  return labels
    .map((urgency, at) => ({ urgency, probability: probabilities[at] ?? 0 }))
    .filter(({ urgency }) => urgency !== 'lifeSafety')
    .reduce((best, row) => (row.probability > best.probability ? row : best)).urgency;
}

interface KnownOfIt {
  readonly danger: number;
  readonly hazards: readonly RankedHazard[];
  readonly hazard: Hazard | null;
  readonly evidence: OwnEvidence;
}

/** As likely as the words say and as the danger allows, should it be one; of a danger, one of its own comes first. */
function rankCategories(
  model: JudgeModel,
  whole: MessageVector,
  { danger, hazards, hazard, evidence }: KnownOfIt,
): [RankedCategory, ...RankedCategory[]] {
  const labels = model.heads.category.file.labels as readonly CategoryCode[];
  const byWords = withEvidence(labels, headProbabilities(model, 'category', whole), evidence.categories);
  const kinds = hazards.map(({ hazard: kind, probability }) => ({
    probability,
    shares: within(labels, byWords, kind),
  }));
  const ranked = labels
    .map((code, at) => {
      const inDanger = kinds.reduce((sum, { probability, shares }) => sum + probability * (shares[at] ?? 0), 0);
      return { code, probability: danger * inDanger + (1 - danger) * (byWords[at] ?? 0) };
    })
    .sort((a, b) => b.probability - a.probability);
  const allowed = hazard === null ? null : categoriesOfDanger(hazard);
  const first = ranked.find(({ code }) => allowed === null || allowed.includes(code));
  if (first === undefined) throw new Error('the model knows no category of this danger');
  return [first, ...ranked.filter((row) => row !== first).slice(0, SHOWN_CATEGORIES - 1)];
}

/** The probabilities of the categories that a danger of this kind may have; together 1. */
function within(labels: readonly CategoryCode[], byWords: readonly number[], hazard: Hazard): number[] {
  const allowed = categoriesOfDanger(hazard);
  if (allowed === null) return [...byWords];
  const usual = allowed[0];
  const kept = labels.map((code, at) => (allowed.includes(code) ? (byWords[at] ?? 0) : 0));
  const others = kept.reduce((sum, share, at) => (labels[at] === usual ? sum : sum + share), 0);
  return kept.map((share, at) => (labels[at] === usual ? 1 - others : share));
}

interface Answers {
  readonly text: string;
  readonly whole: MessageVector;
  readonly part: GravestPart;
  readonly urgency: Urgency;
  readonly hazard: Hazard | null;
  readonly category: CategoryCode;
}

function wordsFor(model: JudgeModel, { text, whole, part, urgency, hazard, category }: Answers): string[] {
  if (hazard !== null) {
    const { text: said, vector } = part;
    return decidingWords(model, [
      { head: 'urgency', label: urgency, text: said, vector },
      { head: 'hazard', label: hazard, text: said, vector },
    ]);
  }
  return decidingWords(model, [{ head: 'category', label: category, text, vector: whole }]);
}
