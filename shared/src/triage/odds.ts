/** Nothing is ever quite sure. */
const SMALLEST = 1e-6;

/** Of a probability, as a logarithm; never infinite. */
export function logOdds(probability: number): number {
  const within = Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
  return Math.log(within / (1 - within));
}

/** The probability of such odds. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
