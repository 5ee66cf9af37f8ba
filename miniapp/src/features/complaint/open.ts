import { go } from '../../platform/navigate';

/** The reporter's own page of a matter. */
export function openMyComplaint(id: string): void {
  go('/resident/detail/index', { id });
}
