/**
 * 分诊研判:从业主的原话判断类别、紧急程度与险情。险情优先于一切;其次是公共影响大的紧急事项;
 * 只提问、没有反映问题的按咨询处理;其余为一般。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { HAZARDS, type Hazard, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { judgeCategory } from './keyword-rules';
import { findMatches, type Lexicon, type Match, normalise } from './lexicon';
import { type Standing, standingOf } from './safety-signals';

export interface TriageResult {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  /** 0–1 */
  readonly confidence: number;
  /** The words of the text that decided, most decisive first. */
  readonly decidingWords: string[];
  readonly hazard: Hazard | null;
}

interface JudgedMatch extends Match {
  readonly standing: Standing;
}

const MAX_DECIDING_WORDS = 6;
const TROUBLE =
  /坏|漏|堵|脏|臭|吵|不亮|不热|没人|投诉|一直|乱|破|断|停水|停电|不来|不处理|不管|还没|催|为什么不|凭什么|怎么还|怎么没|偷|占|慢|差|骂|烂|噪|难闻|扰|晃|响个不停|不合理|过期|从来没|互相|踢皮球|违|松|裂|歪|老化|失灵|故障|太[高贵差慢吵脏乱多]/;
const QUESTION =
  /[??]|吗|呢$|多少|什么时候|几点|哪里|哪儿|在哪|怎么[办交开领申查走退补缴算]|如何|需要什么|能不能|可不可以|可以.*吗/;

export function classify(text: string, lexicon: Lexicon): TriageResult {
  const plain = normalise(text);
  const matches = findMatches(lexicon, plain).map((match) => ({ ...match, standing: standingIn(match, plain) }));
  const live = matches.filter((match) => match.entry.hazard !== null && match.standing === 'live');
  const hazard = gravestHazard(live);
  const urgency = hazard !== null ? 'lifeSafety' : urgencyWithoutHazard(matches, plain);
  const hazardMatches = live.filter((match) => match.entry.hazard === hazard);
  const verdict = judgeCategory(evidence(matches, hazardMatches));
  const hazardWords = hazardMatches.map((match) => match.words);
  return {
    category: verdict.category,
    urgency,
    confidence: verdict.confidence,
    decidingWords: [...new Set([...hazardWords, ...verdict.words, ...cueWords(matches, urgency)])].slice(
      0,
      MAX_DECIDING_WORDS,
    ),
    hazard,
  };
}

/** A danger decides who must come: beside it only words for the same categories count. */
function evidence(matches: readonly JudgedMatch[], hazardMatches: readonly JudgedMatch[]): JudgedMatch[] {
  const named = new Set(hazardMatches.map((match) => match.entry.category).filter((category) => category !== null));
  if (named.size === 0) return matches.filter((match) => match.entry.hazard === null || match.standing !== 'none');
  return matches.filter((match) => match.entry.category !== null && named.has(match.entry.category));
}

function standingIn(match: Match, text: string): Standing {
  const isSafetyRelevant = match.entry.hazard !== null || match.entry.cue === 'urgent';
  return isSafetyRelevant ? standingOf(match, text) : 'live';
}

/** The hazard named by most words; among equals the one that comes first in the list of hazards. */
function gravestHazard(live: readonly JudgedMatch[]): Hazard | null {
  const counts = HAZARDS.map((hazard) => ({
    hazard,
    weight: live.filter((match) => match.entry.hazard === hazard).reduce((sum, match) => sum + match.entry.weight, 0),
  }));
  const best = counts.reduce((top, row) => (row.weight > top.weight ? row : top));
  return best.weight > 0 ? best.hazard : null;
}

function urgencyWithoutHazard(matches: readonly JudgedMatch[], text: string): Urgency {
  const isUrgent = matches.some(
    (match) =>
      (match.entry.cue === 'urgent' && match.standing === 'live') ||
      (match.entry.hazard !== null && match.standing === 'doubtful'),
  );
  if (isUrgent) return 'urgent';
  const asks = matches.some((match) => match.entry.cue === 'enquiry') || QUESTION.test(text);
  const isOnlyAsking = asks && !TROUBLE.test(withoutHarmless(matches, text));
  return isOnlyAsking ? 'enquiry' : 'normal';
}

/** `计划停水` in a question about it is no trouble yet. */
function withoutHarmless(matches: readonly Match[], text: string): string {
  return matches
    .filter((match) => match.entry.isHarmless)
    .reduce((rest, match) => rest.replaceAll(match.words, ''), text);
}

function cueWords(matches: readonly JudgedMatch[], urgency: Urgency): string[] {
  return matches
    .filter((match) => match.entry.cue === urgency && match.standing === 'live')
    .map((match) => match.words);
}
