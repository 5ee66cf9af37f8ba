import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';

/** What a manager does from here with a form of its own. */
export const MANAGER_ACTIONS = [
  'dispatch',
  'coHandle',
  'recordSpending',
  'correctTriage',
  'nameAccused',
  'proposeHandover',
  'comment',
  'merge',
  'reopen',
] as const;
export type ManagerAction = (typeof MANAGER_ACTIONS)[number];

/** What only the first-contact owner does; the front desk's page has the forms for it. */
export const OWNER_ACTIONS: readonly ComplaintAction[] = [
  'accept',
  'answerOnTheSpot',
  'publishUpdate',
  'resolve',
  'proposeDecline',
];

/** The form that is open. */
export type Doing =
  | { readonly kind: ManagerAction | 'rejectDecline' | 'declineHandover' }
  | { readonly kind: 'rejectSpending'; readonly spendingId: string }
  | { readonly kind: 'reassign'; readonly workOrderId: string }
  | { readonly kind: 'cancelOrder' | 'rejectSuspension'; readonly workOrderId: string };
