/**
 * The learnt half of judging: linear models over what a message consists of. The file is made by `npm run triage:train`
 * and holds everything that judging needs, so that server and mini-program judge alike.
 */
import { GramTable, LONGEST_GRAM } from './gram-table';
import { classFeatures, wholeOf } from './message-features';
import { normaliseMessage, type SimplifiedCharacters } from './normalise-message';
import { classFinder, type FindClasses } from './word-classes';

export type HeadName = 'urgency' | 'hazard' | 'category';

/** One question to the text: a weight for each feature and answer, eight bits each. */
export interface HeadFile {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  /** What one step of a weight is worth, by label. */
  readonly step: readonly number[];
  /** Probabilities are taken at this temperature, so that of those said to be 0.8 eight in ten are right. */
  readonly temperature: number;
  /** base64; feature after feature: how many weights (one byte), then for each its label and its value (int8). */
  readonly weights: string;
}

/** How evidence for danger becomes a probability, and from which on it is believed or asked about. */
export interface DangerFile {
  /** Of a text judged as one: slope and bias. */
  readonly short: readonly [slope: number, bias: number];
  /** Of a long one: slopes of its gravest sentence, of the whole, and of the logarithm of how many sentences; bias. */
  readonly long: readonly [gravest: number, whole: number, sentences: number, bias: number];
  /** From this probability on it is danger. */
  readonly sure: number;
  /** From this probability on somebody is asked. */
  readonly ask: number;
}

export interface JudgeModelFile {
  /** Traditional and simplified characters in turn. */
  readonly simplified: string;
  /** Class → its expressions, parted by spaces. */
  readonly classes: Readonly<Record<string, string>>;
  /** Features, parted by line breaks. */
  readonly features: string;
  /** base64; how rare each feature is (its idf), in steps of 1/16. */
  readonly rarity: string;
  readonly heads: Readonly<Record<HeadName, HeadFile>>;
  readonly danger: DangerFile;
}

/** A message as the model sees it: known features and what each is worth; the values are of length 1 together. */
export interface MessageVector {
  readonly features: readonly number[];
  readonly values: readonly number[];
}

interface Head {
  readonly file: HeadFile;
  /** Where the weights of each feature begin and end in `labels` and `values`. */
  readonly offsets: Uint32Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
}

export interface JudgeModel {
  readonly simplified: SimplifiedCharacters;
  readonly findClasses: FindClasses;
  /** Runs of characters among the features. */
  readonly grams: GramTable;
  /** Classes of words, and pairs of them, among the features. */
  readonly classes: ReadonlyMap<string, number>;
  /** To count features on; all zero between two texts. */
  readonly seen: Uint32Array;
  readonly rarity: Uint8Array;
  readonly heads: Readonly<Record<HeadName, Head>>;
  readonly danger: DangerFile;
}

const RARITY_STEPS = 16;

/** `bytes` reads base64: what does it differs between server, browser and WeChat. */
export function readJudgeModel(file: JudgeModelFile, bytes: (base64: string) => Uint8Array): JudgeModel {
  const features = file.features.split('\n');
  const head = (name: HeadName): Head => readHead(file.heads[name], features.length, bytes);
  const classes = Object.entries(file.classes).map(([name, words]): [string, string[]] => [name, words.split(' ')]);
  return {
    simplified: simplifiedOf(file.simplified),
    findClasses: classFinder(Object.fromEntries(classes)),
    grams: new GramTable(features),
    classes: new Map(features.flatMap((feature, index) => (feature.length > LONGEST_GRAM ? [[feature, index]] : []))),
    seen: new Uint32Array(features.length),
    rarity: bytes(file.rarity),
    heads: { urgency: head('urgency'), hazard: head('hazard'), category: head('category') },
    danger: file.danger,
  };
}

export function simplifiedOf(pairs: string): SimplifiedCharacters {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    map.set(characters[index] ?? '', characters[index + 1] ?? '');
  }
  return map;
}

function readHead(file: HeadFile, featureCount: number, bytes: (base64: string) => Uint8Array): Head {
  const packed = bytes(file.weights);
  const count = (packed.length - featureCount) / 2;
  const offsets = new Uint32Array(featureCount + 1);
  const labels = new Uint8Array(count);
  const values = new Int8Array(count);
  let read = 0;
  let written = 0;
  for (let feature = 0; feature < featureCount; feature += 1) {
    const own = packed[read] ?? 0;
    read += 1;
    for (let index = 0; index < own; index += 1) {
      labels[written] = packed[read] ?? 0;
      values[written] = packed[read + 1] ?? 0;
      written += 1;
      read += 2;
    }
    offsets[feature + 1] = written;
  }
  return { file, offsets, labels, values };
}

export function normaliseFor(model: JudgeModel, text: string): string {
  return normaliseMessage(text, model.simplified);
}

/** @param text normalised */
export function vectorOf(model: JudgeModel, text: string): MessageVector {
  const { features, counts } = knownFeatures(model, text);
  const values = features.map((feature, at) => {
    const times = counts[at] ?? 1;
    return (times === 1 ? 1 : 1 + Math.log(times)) * ((model.rarity[feature] ?? 0) / RARITY_STEPS);
  });
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { features, values: values.map((value) => value / length) };
}

/** Those of `messageFeatures` that the model knows, in their order, by their numbers, with how often. */
function knownFeatures({ grams, classes, findClasses, seen }: JudgeModel, text: string) {
  const features: number[] = [];
  const whole = wholeOf(text);
  for (let size = 1; size <= LONGEST_GRAM; size += 1) {
    for (let start = 0; start + size <= whole.length; start += 1) {
      const feature = grams.find(whole, start, size);
      if (feature < 0) continue;
      const times = seen[feature] ?? 0;
      if (times === 0) features.push(feature);
      seen[feature] = times + 1;
    }
  }
  const counts = features.map((feature) => seen[feature] ?? 1);
  for (const feature of features) seen[feature] = 0;
  for (const name of classFeatures(text, findClasses)) {
    const feature = classes.get(name);
    if (feature !== undefined) features.push(feature);
  }
  return { features, counts };
}

/** The evidence for each label of a head, in its order: not yet probabilities. */
export function evidenceOf(model: JudgeModel, name: HeadName, { features, values }: MessageVector): number[] {
  const { file, offsets, labels, values: weights } = model.heads[name];
  const sums = new Float64Array(file.labels.length);
  for (let position = 0; position < features.length; position += 1) {
    const feature = features[position] ?? 0;
    const value = values[position] ?? 0;
    const end = offsets[feature + 1] ?? 0;
    for (let at = offsets[feature] ?? 0; at < end; at += 1) {
      const label = labels[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (weights[at] ?? 0) * value;
    }
  }
  return Array.from(sums, (sum, label) => sum * (file.step[label] ?? 0) + (file.bias[label] ?? 0));
}

/** What one feature says for a label: its weight in evidence for a value of 1. */
export function weightOf(model: JudgeModel, name: HeadName, feature: number, label: number): number {
  const { file, offsets, labels, values } = model.heads[name];
  for (let at = offsets[feature] ?? 0; at < (offsets[feature + 1] ?? 0); at += 1) {
    if (labels[at] === label) return (values[at] ?? 0) * (file.step[label] ?? 0);
  }
  return 0;
}

/** What a head makes of a message: a probability (0–1, together 1) for each of its labels, in their order. */
export function headProbabilities(model: JudgeModel, name: HeadName, vector: MessageVector): number[] {
  return probabilitiesOf(evidenceOf(model, name, vector), model.heads[name].file.temperature);
}

export function probabilitiesOf(evidence: readonly number[], temperature: number): number[] {
  const highest = Math.max(...evidence);
  const powers = evidence.map((value) => Math.exp((value - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
