import type { Machine } from '../fsm';
import { WORK_ORDER_STATUSES, type WorkOrderStatus } from './status';

export const WORK_ORDER_ACTIONS = [
  'offer',
  'accept',
  'grab',
  'return',
  'proposeTransfer',
  'acceptTransfer',
  'declineTransfer',
  'rule',
  'arrive',
  'requestSuspension',
  'approveSuspension',
  'rejectSuspension',
  'resume',
  'done',
  'cancel',
  'recuse',
  'askBack',
  'giveBack',
  'declineBack',
] as const;
export type WorkOrderAction = (typeof WORK_ORDER_ACTIONS)[number];

/** What a person is *to this work order*; one person can be several at once. `requester`: the side that asked for co-handling. */
export const WORK_ORDER_PARTIES = [
  'offeree',
  'departmentMember',
  'handler',
  'transferReceiver',
  'teamLead',
  'dispatcher',
  'coordinator',
  'requester',
  'formerHand',
  'system',
] as const;
export type WorkOrderParty = (typeof WORK_ORDER_PARTIES)[number];

/** 工单流程: one department's share of a complaint. */
export const WORK_ORDER_MACHINE: Machine<WorkOrderStatus, WorkOrderAction, WorkOrderParty> = {
  name: 'workOrder',
  states: WORK_ORDER_STATUSES,
  initial: 'offered',
  terminal: ['done', 'cancelled'],
  transitions: [
    { action: 'offer', from: ['returned', 'offered'], to: 'offered', who: ['system', 'dispatcher', 'teamLead'] },
    { action: 'accept', from: ['offered'], to: 'accepted', who: ['offeree'] },
    { action: 'grab', from: ['offered'], to: 'accepted', who: ['departmentMember'] },
    { action: 'return', from: ['offered'], to: 'returned', who: ['offeree'] },
    { action: 'return', from: ['accepted', 'arrived'], to: 'returned', who: ['handler'] },
    { action: 'proposeTransfer', from: ['accepted', 'arrived'], to: 'same', who: ['handler'] },
    { action: 'acceptTransfer', from: ['accepted', 'arrived'], to: 'accepted', who: ['transferReceiver'] },
    // The giver may take the question back; unanswered in time, the system does.
    {
      action: 'declineTransfer',
      from: ['accepted', 'arrived'],
      to: 'same',
      who: ['transferReceiver', 'handler', 'system'],
    },
    { action: 'rule', from: ['returned', 'offered', 'accepted', 'arrived'], to: 'offered', who: ['coordinator'] },
    { action: 'arrive', from: ['accepted'], to: 'arrived', who: ['handler'] },
    { action: 'requestSuspension', from: ['accepted', 'arrived'], to: 'same', who: ['handler'] },
    { action: 'approveSuspension', from: ['accepted', 'arrived'], to: 'suspended', who: ['teamLead'] },
    { action: 'rejectSuspension', from: ['accepted', 'arrived'], to: 'same', who: ['teamLead'] },
    { action: 'resume', from: ['suspended'], to: 'accepted', who: ['handler', 'teamLead', 'system'] },
    { action: 'done', from: ['arrived'], to: 'done', who: ['handler'] },
    {
      action: 'cancel',
      from: ['offered', 'accepted', 'arrived', 'suspended', 'returned'],
      to: 'cancelled',
      who: ['teamLead', 'requester', 'system'],
    },
    // 我在现场，请派回给我: whoever had it before asks; whoever has it, or may say who does it, agrees.
    { action: 'askBack', from: ['offered', 'accepted', 'arrived'], to: 'same', who: ['formerHand'] },
    {
      action: 'giveBack',
      from: ['offered', 'accepted', 'arrived'],
      to: 'accepted',
      who: ['offeree', 'handler', 'teamLead', 'dispatcher', 'coordinator'],
    },
    {
      action: 'declineBack',
      from: ['offered', 'accepted', 'arrived'],
      to: 'same',
      who: ['offeree', 'handler', 'teamLead', 'dispatcher', 'coordinator', 'formerHand'],
    },
    // 回避: whoever is named as accused lets go of the order at once, and it is offered on; no bounce.
    {
      action: 'recuse',
      from: ['offered', 'accepted', 'arrived', 'suspended'],
      to: 'offered',
      who: ['system'],
    },
  ],
};
