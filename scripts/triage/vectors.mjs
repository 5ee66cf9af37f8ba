import { messageFeatures } from '../../shared/dist/triage/message-features.js';
import { normaliseMessage } from '../../shared/dist/triage/normalise-message.js';
import { classFinder } from '../../shared/dist/triage/word-classes.js';

/** A feature of a single message tells nothing. */
const FEWEST_MESSAGES = 2;
/** As the model file keeps them: a byte, in steps of 1/16. */
const RARITY_STEPS = 16;

/** Counts the features of messages and makes vectors of texts, as judging does. */
export class Vectors {
  #known = new Map();
  #rarity = [];
  #findClasses;

  /** @param {{text: string}[]} messages  @param {Map<string, string>} simplified  @param {Record<string, string>} classes */
  constructor(messages, simplified, classes) {
    this.simplified = simplified;
    this.#findClasses = classFinder(
      Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, words.split(' ')])),
    );
    const counts = new Map();
    for (const { text } of messages) {
      for (const feature of this.#featuresOf(this.normalise(text)).keys())
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    for (const [feature, count] of counts) {
      if (count < FEWEST_MESSAGES || feature.includes('\n')) continue;
      this.#known.set(feature, this.#known.size);
      this.#rarity.push(Math.round((Math.log((1 + messages.length) / (1 + count)) + 1) * RARITY_STEPS));
    }
  }

  get size() {
    return this.#known.size;
  }

  get features() {
    return [...this.#known.keys()];
  }

  get rarity() {
    return Uint8Array.from(this.#rarity);
  }

  normalise(text) {
    return normaliseMessage(text, this.simplified);
  }

  /** @param {string} text normalised */
  of(text) {
    const features = [];
    const values = [];
    let squares = 0;
    for (const [feature, times] of this.#featuresOf(text)) {
      const index = this.#known.get(feature);
      if (index === undefined) continue;
      const value = (1 + Math.log(times)) * (this.#rarity[index] / RARITY_STEPS);
      features.push(index);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    return { features: Int32Array.from(features), values: Float32Array.from(values, (value) => value / length) };
  }

  #featuresOf(text) {
    return messageFeatures(text, this.#findClasses);
  }
}
