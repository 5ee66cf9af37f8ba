import { pinyin } from 'pinyin-pro';
import { seeded } from './fit.mjs';

const SEED = 11;
/** One slip in a short message, two in a longer one. */
const CHARACTERS_PER_SLIP = 40;
const CHINESE = /[\u4e00-\u9fff]/u;
/** How people who type by sound confuse sounds: `zh` and `z`, `n` and `l`, `ing` and `in`. */
const CONFUSED = [
  [/^([zcs])h/, '$1'],
  [/^n(?=[aeiouü])/, 'l'],
  [/([aei])ng$/, '$1n'],
  [/^hu/, 'fu'],
];

/**
 * Messages as they look after a slip of the keyboard or of dictation, made from correct ones: a character of the same
 * sound, two in the wrong order, one twice or one missing. Labels and family stay.
 */
export function withSlips(messages) {
  const random = seeded(SEED);
  const alike = soundsAlike(messages);
  return messages.map((message) => ({ ...message, text: slip(message.text, alike, random) }));
}

function slip(text, alike, random) {
  const characters = [...text];
  const count = Math.min(3, 1 + Math.floor(characters.length / CHARACTERS_PER_SLIP));
  for (let times = 0; times < count; times += 1) {
    const at = Math.floor(random() * characters.length);
    const way = random();
    const others = alike.get(characters[at]);
    if (way < 0.7 && others !== undefined) characters[at] = others[Math.floor(random() * others.length)];
    else if (way < 0.8 && at + 1 < characters.length) {
      [characters[at], characters[at + 1]] = [characters[at + 1], characters[at]];
    } else if (way < 0.9) characters.splice(at, 1);
    else characters.splice(at, 0, characters[at]);
  }
  return characters.join('');
}

/** Of each character those that sound the same, or nearly; the more usual ones stand there more often. */
function soundsAlike(messages) {
  const counts = new Map();
  for (const { text } of messages) {
    for (const character of text) if (CHINESE.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const bySound = new Map();
  for (const [character, count] of counts) {
    if (count < 5) continue;
    const sound = roughSound(character);
    const group = bySound.get(sound) ?? [];
    for (let times = 0; times < Math.ceil(Math.log2(count)); times += 1) group.push(character);
    bySound.set(sound, group);
  }
  const alike = new Map();
  for (const character of counts.keys()) {
    const others = (bySound.get(roughSound(character)) ?? []).filter((other) => other !== character);
    if (others.length > 0) alike.set(character, others);
  }
  return alike;
}

function roughSound(character) {
  const sound = pinyin(character, { toneType: 'none' });
  return CONFUSED.reduce((rough, [pattern, instead]) => rough.replace(pattern, instead), sound);
}
