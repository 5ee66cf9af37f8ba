/**
 * A finite-state machine as data: state × action → next state, with the parties that may.
 * Server and mini-program read the same table; the server checks it once at boot.
 */
export interface Transition<State extends string, Action extends string, Party extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  /** `'same'`: the action is allowed here but leaves the state as it is. */
  readonly to: State | 'same';
  readonly who: readonly Party[];
}

export interface Machine<State extends string, Action extends string, Party extends string> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly terminal: readonly State[];
  readonly transitions: readonly Transition<State, Action, Party>[];
}

export function transitionFor<S extends string, A extends string, P extends string>(
  machine: Machine<S, A, P>,
  state: S,
  action: A,
): Transition<S, A, P> | undefined {
  return machine.transitions.find((row) => row.action === action && row.from.includes(state));
}

/** The state after `action`, or `undefined` where the table has no such row. */
export function nextState<S extends string, A extends string, P extends string>(
  machine: Machine<S, A, P>,
  state: S,
  action: A,
): S | undefined {
  const row = transitionFor(machine, state, action);
  if (row === undefined) return undefined;
  return row.to === 'same' ? state : row.to;
}

/** Actions that a person who is any of `parties` may take in `state`. */
export function actionsFor<S extends string, A extends string, P extends string>(
  machine: Machine<S, A, P>,
  state: S,
  parties: ReadonlySet<P>,
): A[] {
  return machine.transitions
    .filter((row) => row.from.includes(state) && row.who.some((party) => parties.has(party)))
    .map((row) => row.action);
}

/**
 * What is wrong with a table: unreachable states, dead ends that are not terminal, rows that name
 * unknown states, an action that is ambiguous in a state, rows nobody may take. Empty when sound.
 */
export function findMachineFaults<S extends string, A extends string, P extends string>(
  machine: Machine<S, A, P>,
): string[] {
  const faults: string[] = [];
  const known = new Set<string>(machine.states);
  const seen = new Set<string>();
  for (const row of machine.transitions) {
    if (row.who.length === 0) faults.push(`${row.action}: nobody may take it`);
    if (row.to !== 'same' && !known.has(row.to)) faults.push(`${row.action}: unknown target ${row.to}`);
    for (const from of row.from) {
      if (!known.has(from)) faults.push(`${row.action}: unknown source ${from}`);
      const key = `${from}×${row.action}`;
      if (seen.has(key)) faults.push(`${key}: two rows`);
      seen.add(key);
    }
  }
  const reachable = reachableStates(machine);
  for (const state of machine.states) {
    if (!reachable.has(state)) faults.push(`${state}: unreachable`);
    const leaves = machine.transitions.some((row) => row.from.includes(state) && row.to !== 'same' && row.to !== state);
    if (!leaves && !machine.terminal.includes(state)) faults.push(`${state}: dead end`);
  }
  return faults;
}

function reachableStates<S extends string, A extends string, P extends string>(machine: Machine<S, A, P>): Set<S> {
  const reachable = new Set<S>([machine.initial]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const row of machine.transitions) {
      if (row.to === 'same' || reachable.has(row.to)) continue;
      if (row.from.some((from) => reachable.has(from))) {
        reachable.add(row.to);
        grew = true;
      }
    }
  }
  return reachable;
}
