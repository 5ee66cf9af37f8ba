import type { Candidates } from '@yingsheng/shared/api/dispatch';

/** A way to dispatch that names nobody. */
export interface WayToDispatch {
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

export const AUTOMATIC = 'automatic';
export const FOR_GRABS = 'forGrabs';

/** What a dispatcher may leave open: the rules' own choice, or whoever of the department is first. */
export function waysToDispatch(candidates: Candidates | undefined): WayToDispatch[] {
  const isPoolByRule = candidates?.isUsualDepartment === true && candidates.isForGrabs;
  const note = isPoolByRule ? `${candidates.routeText}，放入抢单池` : '按值班、技能、片区和手上单数，选最合适的人';
  return [{ value: AUTOMATIC, label: '自动选人', note }, ...poolWay(candidates)];
}

/** Not for what endangers people. */
export function poolWay(candidates: Candidates | undefined): WayToDispatch[] {
  if (candidates === undefined || !candidates.isPoolAllowed) return [];
  const note = `部门里谁先抢到谁处理，当班 ${candidates.grabberCount} 人能抢`;
  return [{ value: FOR_GRABS, label: '放入抢单池', note }];
}
