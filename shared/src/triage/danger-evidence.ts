import { HAZARDS, type Hazard } from '../complaint/urgency';
import { headProbabilities, type JudgeModel, type MessageVector } from './judge-model';

/** Neither head is ever quite sure. */
const SMALLEST = 1e-6;

/** What speaks for danger (positive) or against it: the odds of two heads, as logarithms, together. */
export function dangerEvidence(model: JudgeModel, vector: MessageVector): number {
  const urgency = headProbabilities(model, 'urgency', vector);
  const hazard = headProbabilities(model, 'hazard', vector);
  const isLifeSafety = urgency[model.heads.urgency.file.labels.indexOf('lifeSafety')] ?? 0;
  const isSome = model.heads.hazard.file.labels.reduce(
    (sum, label, at) => sum + (isHazard(label) ? (hazard[at] ?? 0) : 0),
    0,
  );
  return logOdds(isLifeSafety) + logOdds(isSome);
}

/** The head that tells hazards apart knows harmless messages by their group of categories: all other labels are those. */
export function isHazard(label: string): label is Hazard {
  return (HAZARDS as readonly string[]).includes(label);
}

/** Evidence of the whole and of each sentence as one probability, 0–1. */
export function dangerOfWhole(model: JudgeModel, evidence: number): number {
  const [slope, bias] = model.danger.short;
  return logistic(slope * evidence + bias);
}

export function dangerOfLong(model: JudgeModel, sentences: readonly number[], whole: number): number {
  const [ofGravest, ofWhole, ofCount, bias] = model.danger.long;
  const gravest = Math.max(...sentences);
  return logistic(ofGravest * gravest + ofWhole * whole + ofCount * Math.log(sentences.length) + bias);
}

function logOdds(probability: number): number {
  const within = Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
  return Math.log(within / (1 - within));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
