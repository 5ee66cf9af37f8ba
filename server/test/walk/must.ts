/** Throws with the facts that contradict a rule. */
export function must(isTrue: boolean, ...contradicting: unknown[]): void {
  if (!isTrue) throw new Error(contradicting.map((fact) => JSON.stringify(fact)).join(' | '));
}
