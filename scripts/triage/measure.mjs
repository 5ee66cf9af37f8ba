import { categoryGroupOf } from '../../shared/dist/complaint/category.js';
import { HAZARDS, URGENCIES } from '../../shared/dist/complaint/urgency.js';
import { judgeDanger } from '../../shared/dist/triage/judge-danger.js';
import { judgeMessage } from '../../shared/dist/triage/judge-message.js';

const LONG = 100;
const ROUND = 4;

/** Every message with what was judged of it. */
export function judgeAll(model, messages) {
  return messages.map((message) => ({ ...message, judged: judgeMessage(model, message.text) }));
}

/** The same by a model that knows danger only. */
export function judgeDangers(model, messages) {
  return messages.map((message) => ({ ...message, judged: judgeDanger(model, message.text) }));
}

/** What the model reaches on messages of known labels. All shares 0–1. */
export function figuresOf(model, messages) {
  return figuresOfJudged(judgeAll(model, messages));
}

/** What a model reaches that knows danger only. */
export function dangerFiguresOf(model, messages) {
  return figuresOfDanger(judgeDangers(model, messages));
}

export function figuresOfJudged(rows) {
  const { calibration: of, ...figures } = figuresOfDanger(rows);
  return {
    ...figures,
    category: {
      level1: categoryShares(rows, (code) => categoryGroupOf(code)),
      level2: categoryShares(rows, (code) => code),
    },
    calibration: {
      ...of,
      category: calibration(
        rows.map(({ judged, category }) => [judged.categories[0].probability, judged.category === category]),
      ),
    },
  };
}

export function figuresOfDanger(rows) {
  const dangers = rows.filter(({ hazard }) => hazard !== null);
  const harmless = rows.filter(({ hazard }) => hazard === null);
  const asked = ({ judged }) => judged.isUnsure;
  const caught = ({ judged }) => judged.urgency === 'lifeSafety' || judged.isUnsure;
  return {
    messages: rows.length,
    dangers: dangers.length,
    danger: dangerFigures(rows),
    precisionAtRecall: precisionAtRecall(rows),
    byHazard: Object.fromEntries(
      HAZARDS.map((hazard) => [
        hazard,
        {
          messages: dangers.filter((row) => row.hazard === hazard).length,
          recall: share(
            dangers.filter((row) => row.hazard === hazard),
            ({ judged }) => judged.urgency === 'lifeSafety',
          ),
          caught: share(
            dangers.filter((row) => row.hazard === hazard),
            caught,
          ),
          precision: share(
            rows.filter(({ judged }) => judged.hazard === hazard),
            (row) => row.hazard === hazard,
          ),
        },
      ]),
    ),
    long: dangerFigures(rows.filter(({ text }) => text.length >= LONG)),
    wholeWayIn: { caught: share(dangers, caught), harmlessAsked: share(harmless, asked), asked: share(rows, asked) },
    urgencyF1: urgencyF1(rows),
    calibration: { danger: calibration(rows.map(({ judged, hazard }) => [judged.danger, hazard !== null])) },
  };
}

function dangerFigures(rows) {
  const said = rows.filter(({ judged }) => judged.urgency === 'lifeSafety');
  return {
    messages: rows.length,
    recall: share(
      rows.filter(({ hazard }) => hazard !== null),
      ({ judged }) => judged.urgency === 'lifeSafety',
    ),
    precision: share(said, ({ hazard }) => hazard !== null),
  };
}

/** How many alarms would be true ones, were the line drawn where so many dangers are found. */
function precisionAtRecall(rows) {
  const sorted = [...rows].sort((a, b) => b.judged.danger - a.judged.danger);
  const all = sorted.filter(({ hazard }) => hazard !== null).length;
  const result = {};
  let found = 0;
  sorted.forEach(({ hazard }, at) => {
    if (hazard !== null) found += 1;
    for (const recall of [0.9, 0.95, 0.97, 0.99, 0.995]) {
      if (found / all >= recall && !(recall in result)) result[recall] = rounded(found / (at + 1));
    }
  });
  return result;
}

function urgencyF1(rows) {
  const scores = URGENCIES.map((urgency) => {
    const right = rows.filter((row) => row.urgency === urgency && row.judged.urgency === urgency).length;
    const said = rows.filter(({ judged }) => judged.urgency === urgency).length;
    const are = rows.filter((row) => row.urgency === urgency).length;
    return [urgency, said + are === 0 ? null : rounded((2 * right) / (said + are))];
  });
  const known = scores.filter(([, score]) => score !== null);
  return {
    ...Object.fromEntries(scores),
    macro: rounded(known.reduce((sum, [, score]) => sum + score, 0) / known.length),
  };
}

/** How often the true one is the category that is told, or among the first three. */
function categoryShares(rows, levelOf) {
  return {
    top1: share(rows, ({ judged, category }) => levelOf(judged.category) === levelOf(category)),
    top3: share(rows, ({ judged, category }) => likeliest(judged, levelOf).includes(levelOf(category))),
  };
}

const FIRST = 3;

/** The one that is told, then those that are likeliest with all that belongs to them. */
function likeliest({ category, categories }, levelOf) {
  const shares = new Map();
  for (const { code, probability } of categories)
    shares.set(levelOf(code), (shares.get(levelOf(code)) ?? 0) + probability);
  shares.set(levelOf(category), Number.POSITIVE_INFINITY);
  return [...shares]
    .sort(([, one], [, other]) => other - one)
    .slice(0, FIRST)
    .map(([level]) => level);
}

/** In tenths of what was expected: how many messages, what was expected of them, what was observed. */
function calibration(pairs) {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = pairs.filter(([expected]) => Math.min(Math.floor(expected * 10), 9) === tenth);
    return {
      messages: inside.length,
      expected:
        inside.length === 0 ? null : rounded(inside.reduce((sum, [expected]) => sum + expected, 0) / inside.length),
      observed: share(inside, ([, isTrue]) => isTrue),
    };
  });
}

function share(rows, isSo) {
  return rows.length === 0 ? null : rounded(rows.filter(isSo).length / rows.length);
}

function rounded(value) {
  return Number(value.toFixed(ROUND));
}

const WORST = 15;

/** The dangers that were judged the least dangerous, the harmless that were judged the most. */
export function worstOfDanger(rows) {
  const told = ({ text, judged }) => ({ danger: rounded(judged.danger), text, words: judged.decidingWords });
  const missed = rows.filter(({ hazard, judged }) => hazard !== null && judged.hazard === null);
  const alarmed = rows.filter(({ hazard, judged }) => hazard === null && judged.hazard !== null);
  return {
    missed: missed
      .sort((a, b) => a.judged.danger - b.judged.danger)
      .slice(0, WORST)
      .map(told),
    falseAlarms: alarmed
      .sort((a, b) => b.judged.danger - a.judged.danger)
      .slice(0, WORST)
      .map(told),
  };
}

/** The same, and the surest wrong categories. */
export function worstOf(rows) {
  const misplaced = rows.filter(({ category, judged }) => judged.category !== category);
  const sureness = ({ judged }) => judged.categories[0].probability;
  return {
    ...worstOfDanger(rows),
    categories: misplaced
      .sort((a, b) => sureness(b) - sureness(a))
      .slice(0, WORST)
      .map((row) => ({
        is: row.category,
        judged: row.judged.category,
        probability: rounded(sureness(row)),
        text: row.text,
      })),
  };
}
