import { readClasses } from './corpus.mjs';

/** Classes of words that stand more often in messages of danger than in others, except those of people, times and places. */
const OF_DANGER = [
  ...[
    'gas-hiss',
    'gas-smell',
    'co-poisoning',
    'burnt-smell',
    'smoke',
    'flames',
    'glow-crackle',
    'hot-melting',
    'burns',
  ],
  ...['sparks', 'shock-tingle', 'wire-down', 'water-on-electric', 'water-boiling', 'ground-collapse', 'drowning'],
  ...[
    'things-falling',
    'leaning-swinging',
    'person-fell',
    'at-height-danger',
    'stuck-body',
    'locked-in',
    'lift-dropping',
  ],
  ...[
    'weapon',
    'domestic-violence',
    'break-in',
    'suicide-hint',
    'bite-attack',
    'bleeding',
    'pain',
    'choking',
    'breathless',
  ],
  ...['dizzy', 'nausea-vomiting', 'feel-unwell', 'unconscious', 'not-answering', 'seizure-heat', 'heart-stroke'],
];

/**
 * Which of the messages are harmless and hard to tell from dangers, and why: they hold words of danger, or are the
 * contrast of a danger of their family.
 */
export function hardNegatives(messages) {
  const words = wordsOfDanger();
  const endangered = new Set(messages.filter(({ hazard }) => hazard !== null).map(({ family }) => family));
  return messages
    .filter(({ hazard }) => hazard === null)
    .map((message) => ({
      ...message,
      holdsWords: holdsAny(message, words),
      isContrast: endangered.has(message.family),
    }))
    .filter(({ holdsWords, isContrast }) => holdsWords || isContrast);
}

/** How many of the messages hold words of danger, 0–1. */
export function shareWithWords(messages) {
  const words = wordsOfDanger();
  return messages.filter((message) => holdsAny(message, words)).length / messages.length;
}

function wordsOfDanger() {
  const classes = readClasses();
  return OF_DANGER.flatMap((name) => classes[name].split(' '));
}

function holdsAny({ text }, words) {
  return words.some((each) => text.includes(each));
}
