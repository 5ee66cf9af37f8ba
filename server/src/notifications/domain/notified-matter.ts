import type { ContactPreference } from '@yingsheng/shared/complaint/channel';

/** What the rules may know of the complaint an event is about. */
export interface NotifiedMatter {
  readonly complaintId: string;
  readonly estateId: string;
  readonly number: string;
  readonly title: string;
  readonly placeText: string;
  readonly reporterId: string | null;
  /** 替谁反映的, where that is somebody known here other than the reporter. */
  readonly representedId: string | null;
  readonly filedByName: string;
  /** Who sits at the desk of the estate. */
  readonly deskIds: readonly string[];
  /** A caller without an account who left a number: whatever they are told, they are told by voice. */
  readonly isGuestWithPhone: boolean;
  /** Of whoever reported it without signing in; `null` for all others. */
  readonly guestPhone: string | null;
  readonly firstContactOwnerId: string;
  /** Handlers of work orders that are still open. */
  readonly handlerIds: readonly string[];
  /** Handlers of the lead order, open or done. */
  readonly leadHandlerIds: readonly string[];
  /** Team leads and heads of the departments at work. */
  readonly leadIds: readonly string[];
  readonly estateManagerIds: readonly string[];
  /** Estate managers on duty; where none is, all of them. */
  readonly dutyManagerIds: readonly string[];
  /** Everybody who works on the estate. */
  readonly staffIds: readonly string[];
  readonly contactPreference: ContactPreference;
  readonly isLifeSafety: boolean;
  /** Until when somebody is to be on the spot; `null` once somebody is, and where that is not promised. */
  readonly arrivalDueAt: Date | null;
  readonly isEmergency: boolean;
  readonly submittedAt: Date;
  /** 被投诉人: told nothing, whichever audience they belong to. */
  readonly accusedIds: readonly string[];
  /** Who has written among colleagues about it, and so waits for what is answered. */
  readonly noteAuthorIds: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** Reporters whose own complaints were merged into this one. */
  readonly joiners: readonly Joiner[];
}

export interface Joiner {
  readonly personId: string;
  /** Their own, merged complaint: the only one they may open. */
  readonly complaintId: string;
}

export interface NotifiedEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/** A notice about no complaint at all. */
export type PlainNotice = Omit<NoticeDraft, 'complaintId'> & { readonly complaintId: null };

export interface NoticeDraft {
  /** A promise that was not kept: the message is worth sending only while it still runs. */
  readonly whileClockId?: string;
  readonly personId: string;
  readonly title: string;
  readonly body: string;
  readonly complaintId: string;
  readonly workOrderId: string | null;
}
