import { logOdds } from '../../shared/dist/triage/odds.js';

/** Logistic regression on a few numbers, by Newton's steps: how evidence becomes a probability. */
const STEPS = 25;
/** Keeps the slopes finite where everything is told apart. */
const RIDGE = 1e-3;

/**
 * @param {{inputs: number[], isTrue: boolean}[]} rows
 * @returns {number[]} a slope for each input, and the bias last
 */
export function fitLogistic(rows) {
  const size = rows[0].inputs.length + 1;
  let slopes = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Array(size).fill(0);
    const curvature = Array.from({ length: size }, (_, at) =>
      new Array(size).fill(0).map((_zero, k) => (k === at ? RIDGE : 0)),
    );
    for (const { inputs, isTrue } of rows) {
      const all = [...inputs, 1];
      const probability = 1 / (1 + Math.exp(-all.reduce((sum, value, at) => sum + value * slopes[at], 0)));
      for (let a = 0; a < size; a += 1) {
        gradient[a] += ((isTrue ? 1 : 0) - probability) * all[a];
        for (let b = 0; b < size; b += 1) curvature[a][b] += probability * (1 - probability) * all[a] * all[b];
      }
    }
    const change = solve(
      curvature,
      gradient.map((value, at) => value - RIDGE * slopes[at]),
    );
    slopes = slopes.map((slope, at) => slope + change[at]);
  }
  return slopes;
}

/** Gauss–Jordan with the largest pivot. */
function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows.reduce(
      (best, row, at) => (at >= column && Math.abs(row[column]) > Math.abs(rows[best][column]) ? at : best),
      column,
    );
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let at = 0; at < rows.length; at += 1) {
      if (at === column) continue;
      const share = rows[at][column] / rows[column][column];
      for (let k = column; k < rows[at].length; k += 1) rows[at][k] -= share * rows[column][k];
    }
  }
  return rows.map((row, at) => row[rows.length] / row[at]);
}

const TEMPERATURES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.6, 2];
const GROUP_WEIGHTS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * The temperature and the weight of groups at which the shares of categories are most often right, and how often the
 * likeliest one is, by its odds.
 * @param {{label: number}[]} rows
 * @param {(row: object, choice: {temperature: number, groupWeight: number}) => number[]} sharesOf as judging makes them
 */
export function fitCategory(rows, sharesOf) {
  const choices = TEMPERATURES.flatMap((temperature) =>
    GROUP_WEIGHTS.map((groupWeight) => ({ temperature, groupWeight })),
  );
  const lossOf = (choice) => rows.reduce((sum, row) => sum - Math.log(sharesOf(row, choice)[row.label]), 0);
  const tried = choices.map((choice) => ({ choice, loss: lossOf(choice) }));
  const { choice } = tried.reduce((best, one) => (one.loss < best.loss ? one : best));
  const likeliest = rows.map((row) => {
    const shares = sharesOf(row, choice);
    const highest = Math.max(...shares);
    return { inputs: [logOdds(highest)], isTrue: shares.indexOf(highest) === row.label };
  });
  return { ...choice, sureness: fitLogistic(likeliest).map((value) => Number(value.toFixed(4))) };
}
