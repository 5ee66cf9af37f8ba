import type { MembershipKind } from '../people/membership';
import type { RoomCodeState } from '../people/room-code';
import type { Instant } from './common';

/** Which letters: of the whole estate, or of what is named. */
export interface LettersScope {
  buildingId?: string;
  unitId?: string;
  householdId?: string;
  /** Only of rooms to which nobody is bound. */
  isOnlyUnbound?: boolean;
}

/** `GET /api/estates/:estateId/room-letters`: what would be printed. */
export interface LettersOutlook {
  /** In use, within the scope. */
  roomCount: number;
  letterCount: number;
  /** What the first letter says; `null` where none is printed. */
  first: {
    companyName: string;
    estateName: string;
    placeText: string;
    servicePhone: string;
    hasMiniProgram: boolean;
    /** Where its QR code leads. */
    page: string;
    /** A picture (data address) of the QR code to `page`, without the code of a room. */
    qr: string;
  } | null;
}

/** `POST /api/estates/:estateId/room-letters`: the letters as one PDF, in the order in which they are handed out. */
export interface PrintLettersRequest extends LettersScope {
  /** New codes; the letters before are worth nothing. Else a code that is still good is printed again. */
  isRenewed?: boolean;
}

/** `GET /api/estates/:estateId/room-letters/codes/:householdId`: never the code itself. */
export interface RoomCodeView {
  placeText: string;
  state: RoomCodeState;
  printedAt: Instant | null;
  printedByName: string | null;
  usedAt: Instant | null;
  voidedAt: Instant | null;
}

/** `POST /api/residency/room-codes/look` */
export interface RoomCodeRequest {
  code: string;
}
export interface RoomCodeBrief {
  estateName: string;
  placeText: string;
}

/** `POST /api/residency/room-codes/accept` */
export interface RoomCodeAcceptRequest extends RoomCodeRequest {
  kind: MembershipKind;
  /** Of owners as the books have it; of others who have not said theirs. */
  name?: string;
  /** Of owners, as the books have it. */
  phone?: string;
}

/** Bound as `kind`, or the desk checks by `dueAt`. */
export interface RoomCodeAnswer {
  isBound: boolean;
  placeText: string;
  kind: MembershipKind;
  dueAt: Instant | null;
}
