/**
 * The learnt half of judging: linear models over what a message consists of. The file is made by `npm run triage:train`
 * and holds everything that judging needs, so that server and mini-program judge alike.
 */
import { GramTable, LONGEST_GRAM } from './gram-table';
import { classFeatures, wholeOf } from './message-features';
import { normaliseMessage, type SimplifiedCharacters } from './normalise-message';
import { type ClassHit, classFinder, type FindClasses } from './word-classes';

export type HeadName = 'urgency' | 'hazard' | 'category';

/** One question to the text: a weight for each feature and answer, eight bits each. */
export interface HeadFile {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  /** What one step of a weight is worth, by label. */
  readonly step: readonly number[];
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

/** How what the head of categories says and the groups that the head of hazards knows become one probability. */
export interface CategoryFile {
  /** How far the head of categories is believed: above 1 less than it says. */
  readonly temperature: number;
  /** 0: only the head of categories speaks; 1: the groups speak as loud. */
  readonly groupWeight: number;
  /** From the odds of the likeliest to how often it is right: slope and bias. */
  readonly sureness: readonly [slope: number, bias: number];
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
  readonly category: CategoryFile;
}

/** A message as the model sees it: known features and what each is worth; the values are of length 1 together. */
export interface MessageVector {
  readonly features: readonly number[];
  readonly values: readonly number[];
  /** The expressions of word classes in it, in its order. */
  readonly hits: readonly ClassHit[];
}

interface Head {
  readonly file: HeadFile;
}

/**
 * All that is known of a feature lies side by side, so that a text asks the memory of a machine once for each: how rare
 * the feature is, then for each head how many weights, and each with its label.
 */
interface FeatureRows {
  readonly bytes: Uint8Array;
  /** The same memory: a weight may be negative. */
  readonly weights: Int8Array;
  /** Where the row of each feature begins. */
  readonly offsets: Uint32Array;
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
  readonly rows: FeatureRows;
  readonly heads: Readonly<Record<HeadName, Head>>;
  readonly danger: DangerFile;
  readonly category: CategoryFile;
}

const RARITY_STEPS = 16;

/** In the order of the rows: what tells danger is asked of every sentence. */
const HEAD_NAMES: readonly HeadName[] = ['urgency', 'hazard', 'category'];

/** `bytes` reads base64: what does it differs between server, browser and WeChat. */
export function readJudgeModel(file: JudgeModelFile, bytes: (base64: string) => Uint8Array): JudgeModel {
  const rarity = bytes(file.rarity);
  const grams = new GramTable(file.features, rarity.length);
  const classes = Object.entries(file.classes).map(([name, words]): [string, string[]] => [name, words.split(' ')]);
  const { urgency, hazard, category } = file.heads;
  return {
    simplified: simplifiedOf(file.simplified),
    findClasses: classFinder(Object.fromEntries(classes)),
    grams,
    classes: grams.others,
    seen: new Uint32Array(rarity.length),
    rows: layRows(
      rarity,
      HEAD_NAMES.map((name) => bytes(file.heads[name].weights)),
    ),
    heads: { urgency: { file: urgency }, hazard: { file: hazard }, category: { file: category } },
    danger: file.danger,
    category: file.category,
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

/** Four million bytes are copied one by one while a server starts: in plain loops, without a call for each row. */
function layRows(rarity: Uint8Array, heads: readonly Uint8Array[]): FeatureRows {
  const bytes = new Uint8Array(heads.reduce((sum, head) => sum + head.length, rarity.length));
  const offsets = new Uint32Array(rarity.length);
  const read = new Uint32Array(heads.length);
  let written = 0;
  for (let feature = 0; feature < rarity.length; feature += 1) {
    offsets[feature] = written;
    bytes[written++] = rarity[feature] ?? 0;
    for (let at = 0; at < heads.length; at += 1) {
      const head = heads[at] as Uint8Array;
      let from = read[at] ?? 0;
      const end = from + rowLength(head[from] ?? 0);
      while (from < end) bytes[written++] = head[from++] ?? 0;
      read[at] = end;
    }
  }
  return { bytes, weights: new Int8Array(bytes.buffer), offsets };
}

/** Of so many weights, with how many they are. */
function rowLength(weights: number): number {
  return 1 + 2 * weights;
}

export function normaliseFor(model: JudgeModel, text: string): string {
  return normaliseMessage(text, model.simplified);
}

/** @param text normalised */
export function vectorOf(model: JudgeModel, text: string): MessageVector {
  const { features, counts, hits } = knownFeatures(model, text);
  const values = features.map((feature, at) => {
    const times = counts[at] ?? 1;
    return (times === 1 ? 1 : 1 + Math.log(times)) * (rarityOf(model, feature) / RARITY_STEPS);
  });
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { features, values: values.map((value) => value / length), hits };
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
  const hits = findClasses(text);
  for (const name of classFeatures(hits)) {
    const feature = classes.get(name);
    if (feature !== undefined) features.push(feature);
  }
  return { features, counts, hits };
}

function rarityOf({ rows: { bytes, offsets } }: JudgeModel, feature: number): number {
  return bytes[offsets[feature] ?? 0] ?? 0;
}

/** Where a head speaks of a feature: how many weights stand there, then each label with its weight. */
function rowOf({ rows: { bytes, offsets } }: JudgeModel, name: HeadName, feature: number): number {
  let at = (offsets[feature] ?? 0) + 1;
  for (const other of HEAD_NAMES) {
    if (other === name) break;
    at += rowLength(bytes[at] ?? 0);
  }
  return at;
}

/** The evidence for each label of a head, in its order: not yet probabilities. */
export function evidenceOf(model: JudgeModel, name: HeadName, { features, values }: MessageVector): number[] {
  const { labels, step, bias } = model.heads[name].file;
  const { bytes, weights } = model.rows;
  const sums = new Float64Array(labels.length);
  for (let position = 0; position < features.length; position += 1) {
    const value = values[position] ?? 0;
    const row = rowOf(model, name, features[position] ?? 0);
    const end = row + rowLength(bytes[row] ?? 0);
    for (let at = row + 1; at < end; at += 2) {
      const label = bytes[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (weights[at + 1] ?? 0) * value;
    }
  }
  return Array.from(sums, (sum, label) => sum * (step[label] ?? 0) + (bias[label] ?? 0));
}

/** What one feature says for a label: its weight in evidence for a value of 1. */
export function weightOf(model: JudgeModel, name: HeadName, feature: number, label: number): number {
  const { bytes, weights } = model.rows;
  const row = rowOf(model, name, feature);
  const end = row + rowLength(bytes[row] ?? 0);
  for (let at = row + 1; at < end; at += 2) {
    if (bytes[at] === label) return (weights[at + 1] ?? 0) * (model.heads[name].file.step[label] ?? 0);
  }
  return 0;
}

/** What a head makes of a message: a probability (0–1, together 1) for each of its labels, in their order. */
export function headProbabilities(model: JudgeModel, name: HeadName, vector: MessageVector): number[] {
  return probabilitiesOf(evidenceOf(model, name, vector));
}

export function probabilitiesOf(evidence: readonly number[], temperature = 1): number[] {
  const highest = Math.max(...evidence);
  const powers = evidence.map((value) => Math.exp((value - highest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
