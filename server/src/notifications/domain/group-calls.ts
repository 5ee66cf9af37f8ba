/** 一位业主一通电话: what one person is to be told of several matters is told in one call. */

export interface OwedCall {
  readonly complaintId: string;
  readonly dueAt: Date;
  readonly createdAt: Date;
  /** Whose call it is; `null`: who that is may not be known here, so it stands alone. */
  readonly personKey: string | null;
}

/** One matter with everything that is still to be told about it, the oldest first. */
export type CallMatter<Task extends OwedCall> = readonly [Task, ...Task[]];

/** People in the order of what is due first; their matters likewise. */
export function callsByPerson<Task extends OwedCall>(tasks: readonly Task[]): CallMatter<Task>[][] {
  const byDue = [...tasks].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const people = groupedBy(byDue, ({ personKey, complaintId }) => personKey ?? `matter ${complaintId}`);
  return people.map((owed) =>
    groupedBy(owed, ({ complaintId }) => complaintId).map(
      (news) => news.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()) as [Task, ...Task[]],
    ),
  );
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
