/** Chinese is composed from several keys each; digits and letters are one. */
const CHINESE = /[\p{Script=Han}，。！？：；、]/u;

/**
 * Seconds that somebody takes who sees these screens for the first time and types with two fingers; rather too many
 * than too few. `screen`: reading what has opened; `line`: looking at one line of a list more closely.
 */
const SECONDS = { press: 4, field: 3, chinese: 1.5, key: 0.5, photo: 20, screen: 8, line: 4 };

/** What people did by hand, counted, and how long that takes without the machine. */
export class Hand {
  #counts = { screens: 0, lines: 0, presses: 0, fields: 0, characters: 0, photos: 0 };
  #seconds = 0;

  opens() {
    this.#counts.screens += 1;
    this.#seconds += SECONDS.screen;
  }

  reads(lines) {
    this.#counts.lines += lines;
    this.#seconds += lines * SECONDS.line;
  }

  presses() {
    this.#counts.presses += 1;
    this.#seconds += SECONDS.press;
  }

  writes(text) {
    const characters = [...text];
    this.#counts.fields += 1;
    this.#counts.characters += characters.length;
    this.#seconds += SECONDS.field;
    for (const each of characters) this.#seconds += CHINESE.test(each) ? SECONDS.chinese : SECONDS.key;
  }

  photographs() {
    this.#counts.photos += 1;
    this.#seconds += SECONDS.photo;
  }

  /** Of everybody together, as if one came after the other. */
  get sum() {
    return { ...this.#counts, minutes: Math.round(this.#seconds / 6) / 10 };
  }
}
