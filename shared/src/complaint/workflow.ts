import type { Machine } from '../fsm';
import { COMPLAINT_STATUSES, type ComplaintStatus } from './status';

export const COMPLAINT_ACTIONS = [
  'accept',
  'answerOnTheSpot',
  'correctTriage',
  'confirmDanger',
  'confirmHarmless',
  'dispatch',
  'coHandle',
  'startWork',
  'suspend',
  'resume',
  'publishUpdate',
  'comment',
  'addEvidence',
  'note',
  'urge',
  'recordCall',
  'recordSpending',
  'approveSpending',
  'rejectSpending',
  'withdrawSpending',
  'resolve',
  'confirm',
  'confirmByPhone',
  'refuse',
  'autoClose',
  'reopen',
  'proposeDecline',
  'decline',
  'rejectDecline',
  'withdraw',
  'merge',
  'undoMerge',
  'workOnMerged',
  'backToConfirm',
  'join',
  'leave',
  'goOnAlone',
  'goOnWithAnother',
  'rate',
  'remindRating',
  'fileAppeal',
  'upholdAppeal',
  'rejectAppeal',
  'planFollowUpCall',
  'recordFollowUpCall',
  'handOnCall',
  'handOnAppeal',
  'proposeHandover',
  'acceptHandover',
  'declineHandover',
  'nameAccused',
  'joinLead',
  'takeOver',
  'objectToFiling',
] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** What a person is *to this complaint*; one person can be several at once. */
export const COMPLAINT_PARTIES = [
  'firstContactOwner',
  'frontDesk',
  'dispatcher',
  'leadHandler',
  'coHandler',
  'spender',
  'approver',
  'teamLead',
  'reporter',
  'guestDesk',
  'phoneDesk',
  'representedPerson',
  'representedDesk',
  'joiner',
  'caller',
  'arbiter',
  'followUpCaller',
  'closingLead',
  'estateManager',
  'handoverReceiver',
  'handoverProposer',
  'system',
] as const;
export type ComplaintParty = (typeof COMPLAINT_PARTIES)[number];

const OPEN: readonly ComplaintStatus[] = ['submitted', 'accepted', 'in_progress', 'suspended', 'resolved'];
/** Money is granted, and asked for, only while the matter is being worked on. */
const AT_WORK: readonly ComplaintStatus[] = ['accepted', 'in_progress', 'suspended'];

/** 投诉流程: the resident's matter. The department's share is {@link WORK_ORDER_MACHINE}. */
export const COMPLAINT_MACHINE: Machine<ComplaintStatus, ComplaintAction, ComplaintParty> = {
  name: 'complaint',
  states: COMPLAINT_STATUSES,
  initial: 'submitted',
  terminal: ['closed'],
  transitions: [
    { action: 'accept', from: ['submitted'], to: 'accepted', who: ['firstContactOwner'] },
    {
      action: 'answerOnTheSpot',
      from: ['submitted', 'accepted'],
      to: 'resolved',
      who: ['firstContactOwner', 'frontDesk'],
    },
    {
      action: 'correctTriage',
      from: ['submitted', 'accepted', 'in_progress', 'suspended'],
      to: 'same',
      who: ['firstContactOwner', 'dispatcher'],
    },
    // 待核实的险情: whoever finds out first says what it is.
    ...(['confirmDanger', 'confirmHarmless'] as const).map((action) => ({
      action,
      from: ['submitted', 'accepted', 'in_progress', 'suspended'] as const,
      to: 'same' as const,
      who: ['firstContactOwner', 'dispatcher', 'leadHandler'] as const,
    })),
    {
      action: 'dispatch',
      from: ['submitted', 'accepted', 'in_progress'],
      to: 'same',
      who: ['firstContactOwner', 'dispatcher', 'system'],
    },
    // The lead department asks another one for its share; each asked department gets a work order of its own.
    {
      action: 'coHandle',
      from: ['accepted', 'in_progress'],
      to: 'same',
      who: ['leadHandler', 'firstContactOwner', 'dispatcher', 'teamLead'],
    },
    { action: 'startWork', from: ['submitted', 'accepted'], to: 'in_progress', who: ['system'] },
    { action: 'suspend', from: ['in_progress'], to: 'suspended', who: ['system'] },
    { action: 'resume', from: ['suspended'], to: 'in_progress', who: ['system'] },
    {
      action: 'publishUpdate',
      from: ['submitted', 'accepted', 'in_progress', 'suspended'],
      to: 'same',
      who: ['firstContactOwner', 'leadHandler'],
    },
    { action: 'comment', from: OPEN, to: 'same', who: ['reporter', 'firstContactOwner', 'leadHandler', 'teamLead'] },
    // 补充照片: what the first message had to go without, e.g. a call for help that did not wait for its photos.
    { action: 'addEvidence', from: OPEN, to: 'same', who: ['reporter'] },
    // Among colleagues; no resident ever reads it.
    {
      action: 'note',
      from: OPEN,
      to: 'same',
      who: ['firstContactOwner', 'leadHandler', 'coHandler', 'teamLead', 'dispatcher', 'caller'],
    },
    { action: 'urge', from: ['submitted', 'accepted', 'in_progress', 'suspended'], to: 'same', who: ['reporter'] },
    // 电话告知: what has happened is told by voice to whoever wants it so, also when the matter is over.
    {
      action: 'recordCall',
      from: [...OPEN, 'closed'],
      to: 'same',
      who: ['firstContactOwner', 'frontDesk'],
    },
    // Inside the person's authority it is recorded at once; above it waits for somebody whose authority covers it.
    {
      action: 'recordSpending',
      from: AT_WORK,
      to: 'same',
      who: ['firstContactOwner', 'leadHandler', 'coHandler', 'teamLead', 'caller'],
    },
    { action: 'approveSpending', from: AT_WORK, to: 'same', who: ['approver'] },
    { action: 'rejectSpending', from: AT_WORK, to: 'same', who: ['approver'] },
    { action: 'withdrawSpending', from: AT_WORK, to: 'same', who: ['spender', 'system'] },
    { action: 'resolve', from: ['in_progress'], to: 'resolved', who: ['leadHandler', 'firstContactOwner'] },
    { action: 'confirm', from: ['resolved'], to: 'closed', who: ['reporter'] },
    // 电话里说的: whoever rings or is rung says it to the desk, in words that are kept; a yes closes for a reason of its
    // own, and what the resident presses later herself takes its place.
    { action: 'confirmByPhone', from: ['resolved'], to: 'closed', who: ['phoneDesk'] },
    { action: 'confirm', from: ['closed'], to: 'same', who: ['reporter'] },
    { action: 'refuse', from: ['resolved'], to: 'in_progress', who: ['reporter', 'phoneDesk'] },
    { action: 'autoClose', from: ['resolved'], to: 'closed', who: ['system'] },
    // Within the window by the resident; at any time after a call in which they were not satisfied.
    {
      action: 'reopen',
      from: ['closed'],
      to: 'in_progress',
      who: ['reporter', 'guestDesk', 'caller', 'followUpCaller'],
    },
    // The owner proposes with reason, rule text and where to go instead; a lead who is not the proposer decides.
    { action: 'proposeDecline', from: ['submitted', 'accepted'], to: 'same', who: ['firstContactOwner'] },
    { action: 'decline', from: ['submitted', 'accepted'], to: 'closed', who: ['teamLead'] },
    { action: 'rejectDecline', from: ['submitted', 'accepted'], to: 'same', who: ['teamLead'] },
    { action: 'withdraw', from: OPEN, to: 'closed', who: ['reporter'] },
    { action: 'merge', from: OPEN, to: 'closed', who: ['firstContactOwner', 'teamLead'] },
    // Back to where it stood before the merging; the timeline keeps where that was.
    { action: 'undoMerge', from: ['closed'], to: 'same', who: ['firstContactOwner', 'teamLead'] },
    // 并入一件等业主确认的: it is worked on again; undone, the reporter is asked as before.
    { action: 'workOnMerged', from: ['resolved'], to: 'in_progress', who: ['system'] },
    { action: 'backToConfirm', from: ['in_progress'], to: 'resolved', who: ['system'] },
    // 我也是: as it is filed, the reporter lets it go on in another that is the same; and may go on alone again.
    { action: 'join', from: ['submitted'], to: 'closed', who: ['reporter'] },
    { action: 'leave', from: ['closed'], to: 'same', who: ['joiner'] },
    // 一并处理的那件被撤回了: whoever still waits goes on, the first of them alone, the others in that one.
    { action: 'goOnAlone', from: ['closed'], to: 'same', who: ['system'] },
    { action: 'goOnWithAnother', from: ['closed'], to: 'same', who: ['system'] },
    // 并进去的业主: what they say and urge goes to whoever handles the target.
    { action: 'comment', from: ['closed'], to: 'same', who: ['joiner'] },
    { action: 'urge', from: ['closed'], to: 'same', who: ['joiner'] },
    { action: 'rate', from: ['closed'], to: 'same', who: ['reporter'] },
    { action: 'remindRating', from: ['closed'], to: 'same', who: ['system'] },
    // 申诉: decided by somebody who had no hand in the matter; upheld, it is worked on again.
    { action: 'fileAppeal', from: ['closed'], to: 'same', who: ['reporter', 'guestDesk'] },
    { action: 'upholdAppeal', from: ['closed'], to: 'in_progress', who: ['arbiter'] },
    { action: 'rejectAppeal', from: ['closed'], to: 'same', who: ['arbiter'] },
    // 回访: which closings are called back is a rule's choice, nobody's.
    { action: 'planFollowUpCall', from: ['closed'], to: 'same', who: ['system'] },
    { action: 'recordFollowUpCall', from: ['closed'], to: 'same', who: ['followUpCaller'] },
    // 改由别人回访、裁定: by the quality department with a reason; by the system where whoever had it is here no more.
    { action: 'handOnCall', from: ['closed'], to: 'same', who: ['closingLead', 'system'] },
    { action: 'handOnAppeal', from: ['closed'], to: 'same', who: ['closingLead', 'system'] },
    // 首接责任交接: effective only when the receiver accepts. The manager may propose it for an owner,
    // who hears of it and may take it back.
    { action: 'proposeHandover', from: OPEN, to: 'same', who: ['firstContactOwner', 'estateManager'] },
    { action: 'acceptHandover', from: OPEN, to: 'same', who: ['handoverReceiver'] },
    { action: 'declineHandover', from: OPEN, to: 'same', who: ['handoverReceiver', 'handoverProposer', 'system'] },
    { action: 'nameAccused', from: OPEN, to: 'same', who: ['teamLead', 'caller'] },
    { action: 'joinLead', from: OPEN, to: 'same', who: ['system'] },
    // 替人反映: whose home it is may go on with it alone, or say that nobody asked them; the desk takes that down for
    // whoever has no account. Either way it is theirs from then on, and no longer whoever filed it.
    { action: 'takeOver', from: OPEN, to: 'same', who: ['representedPerson'] },
    {
      action: 'objectToFiling',
      from: [...OPEN, 'closed'],
      to: 'same',
      who: ['representedPerson', 'representedDesk'],
    },
  ],
};
