import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { HAZARDS, URGENCIES } from '@yingsheng/shared/complaint/urgency';

interface Message {
  readonly text: string;
  readonly urgency: string;
  readonly hazard: string | null;
  readonly category: string;
  readonly kind: string;
  readonly family: string;
}

const PAIRS = 'pairs.jsonl';
const files = readdirSync(__dirname).filter((name) => name.endsWith('.jsonl') && name !== PAIRS);
const linesOf = (name: string) => readFileSync(join(__dirname, name), 'utf8').trimEnd().split('\n');
const messages = files.flatMap((name) => linesOf(name).map((line) => JSON.parse(line) as Message));
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '') || text;

it('everyMessage_isWholeAndLabelledInKnownWords', () => {
  const wrong = messages.filter(
    ({ text, urgency, hazard, category, kind, family }) =>
      text.trim() === '' ||
      text !== text.trim() ||
      !(URGENCIES as readonly string[]).includes(urgency) ||
      !(hazard === null || (HAZARDS as readonly string[]).includes(hazard)) ||
      !(CATEGORY_CODES as readonly string[]).includes(category) ||
      kind === '' ||
      family === '',
  );
  expect(wrong).toEqual([]);
});

it('aHazard_isNamedWhereSomebodyIsInDanger_andOnlyThere', () => {
  expect(messages.filter(({ urgency, hazard }) => (urgency === 'lifeSafety') !== (hazard !== null))).toEqual([]);
});

it('noMessage_isThereTwice', () => {
  const seen = new Set<string>();
  const twice = messages.filter(({ text }) => {
    const isKnown = seen.has(plain(text));
    seen.add(plain(text));
    return isKnown;
  });
  expect(twice).toEqual([]);
});

it('everyHazard_andEveryCategory_hasEnoughToLearnFrom_andHarmlessOnesOutnumberDangers', () => {
  const fewest = (values: readonly string[], of: (message: Message) => string | null) =>
    Math.min(...values.map((value) => messages.filter((message) => of(message) === value).length));
  expect(fewest(HAZARDS, ({ hazard }) => hazard)).toBeGreaterThan(250);
  expect(fewest(CATEGORY_CODES, ({ category }) => category)).toBeGreaterThan(100);
  const dangers = messages.filter(({ hazard }) => hazard !== null).length;
  expect(messages.length - dangers).toBeGreaterThan(2 * dangers);
});

it('everyPair_saysWhetherItIsOneMatter_andWhy', () => {
  const pairs = [PAIRS, 'pairs/everyday.jsonl', 'pairs/near.jsonl', 'pairs/others.jsonl']
    .flatMap(linesOf)
    .map((line) => JSON.parse(line));
  const isWhole = ({ a, placeA, b, placeB, same, why }: Record<string, unknown>) =>
    [a, b, why].every((part) => typeof part === 'string' && part !== '') &&
    // Whoever writes may leave the place to the words; not both of them.
    `${placeA}${placeB}` !== '' &&
    typeof same === 'boolean';
  expect(pairs.filter((pair) => !isWhole(pair))).toEqual([]);
  expect(new Set(pairs.map(({ same }) => same))).toEqual(new Set([true, false]));
});
