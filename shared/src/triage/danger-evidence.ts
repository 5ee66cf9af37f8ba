import { HAZARDS, type Hazard } from '../complaint/urgency';
import { headProbabilities, type JudgeModel, type MessageVector, vectorOf } from './judge-model';
import { logistic, logOdds } from './odds';

/** A text, or a sentence of one, as the heads that tell danger read it. */
export interface PartRead {
  /** Normalised. */
  readonly text: string;
  readonly vector: MessageVector;
  /** Probabilities by label of the head. */
  readonly urgency: readonly number[];
  readonly hazard: readonly number[];
  /** What speaks for danger (positive) or against it: the odds of both heads, as logarithms, together. */
  readonly evidence: number;
}

/** @param text normalised */
export function readPart(model: JudgeModel, text: string): PartRead {
  const vector = vectorOf(model, text);
  const urgency = headProbabilities(model, 'urgency', vector);
  const hazard = headProbabilities(model, 'hazard', vector);
  const isLifeSafety = urgency[model.heads.urgency.file.labels.indexOf('lifeSafety')] ?? 0;
  const isSome = model.heads.hazard.file.labels.reduce(
    (sum, label, at) => sum + (isHazard(label) ? (hazard[at] ?? 0) : 0),
    0,
  );
  return { text, vector, urgency, hazard, evidence: logOdds(isLifeSafety) + logOdds(isSome) };
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
