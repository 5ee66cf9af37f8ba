import type { MembershipKind } from '../people/membership';
import type { RoomRequestState } from '../people/room-request';
import type { Session } from './auth';
import type { Instant } from './common';
import type { MediaView } from './media';

/** `GET /api/residency/estates`: where a room may be chosen. */
export interface ResidencyEstate {
  id: string;
  name: string;
  address: string;
  servicePhone: string;
}

/** `GET /api/residency/estates/:estateId/buildings` */
export interface ResidencyBuilding {
  id: string;
  name: string;
  units: { id: string; name: string }[];
}

/** `GET /api/residency/units/:id/rooms` and `GET /api/residency/estates/:estateId/rooms?query=`: never who lives there. */
export interface ResidencyRoom {
  householdId: string;
  /** e.g. `1201` */
  name: string;
  /** e.g. `3 栋 2 单元 1201` */
  placeText: string;
}

/** `POST /api/residency/requests` */
export interface RoomAskRequest {
  householdId: string;
  name: string;
  phone: string;
  kind: MembershipKind;
  /** A picture of a document, uploaded to `POST /api/residency/documents`. */
  documentId?: string;
}

/** The room is bound, or the desk checks by `dueAt`; why it checks is told to nobody. */
export interface RoomAskAnswer {
  isBound: boolean;
  placeText: string;
  dueAt: Instant | null;
}

export interface OwnRoom {
  householdId: string;
  estateId: string;
  estateName: string;
  placeText: string;
  kind: MembershipKind;
  since: Instant | null;
  until: Instant | null;
}

export interface OwnRoomRequest {
  id: string;
  estateName: string;
  placeText: string;
  state: RoomRequestState;
  askedAt: Instant;
  dueAt: Instant;
  decidedAt: Instant | null;
  /** Of a refusal. */
  reason: string | null;
}

/** A room on whose books the person's own number is: the place, and nothing else. */
export interface RoomOffer {
  householdId: string;
  estateName: string;
  placeText: string;
}

/** `GET /api/residency/mine` */
export interface OwnResidency {
  rooms: OwnRoom[];
  /** Newest first; what was decided longer ago than a month is left out. */
  requests: OwnRoomRequest[];
  offers: RoomOffer[];
  /** The number the person has shown to be theirs. */
  provenPhoneMasked: string | null;
}

/** `GET /api/room-requests`: for the desk, the longest due first. */
export interface RoomRequestView {
  id: string;
  estateId: string;
  estateName: string;
  householdId: string;
  placeText: string;
  name: string;
  phone: string;
  /** The number was shown to be the person's own. */
  isPhoneProven: boolean;
  kind: MembershipKind;
  /** Came with the code of the room's letter. */
  hasLetter: boolean;
  document: MediaView | null;
  askedAt: Instant;
  dueAt: Instant;
  /** What the books say of the room. */
  register: RegisteredPerson[];
  /** Who is bound to it now. */
  members: RoomMember[];
}

export interface RegisteredPerson {
  name: string;
  phoneMasked: string | null;
  kind: MembershipKind;
  until: Instant | null;
}

export interface RoomMember {
  personId: string;
  name: string;
  phoneMasked: string | null;
  kind: MembershipKind;
  since: Instant | null;
  until: Instant | null;
}

export interface RoomRequestPage {
  items: RoomRequestView[];
  nextCursor: string | null;
}

/** `POST /api/room-requests/:id/grant` */
export interface RoomGrantRequest {
  kind: MembershipKind;
  /** Last day of a lease, `2027-06-30`. */
  untilDay?: string;
  /** 房屋已转让: everybody who is bound to the room now leaves it, and the books name the new owner. */
  isSale?: boolean;
}

/** `POST /api/room-requests/:id/refuse` */
export interface RoomRefusalRequest {
  reason: string;
}

/** `POST /api/residency/offers/:householdId/accept` */
export interface RoomOfferRequest {
  /** Of somebody who has not said theirs. */
  name?: string;
}

/** `POST /api/residency/phone/wechat`, with the code of WeChat's button. */
export interface WechatPhoneRequest {
  code: string;
}
/** `POST /api/residency/phone/code` and `POST /api/auth/sms/code` */
export interface SmsCodeRequest {
  phone: string;
}
/** `POST /api/residency/phone/proof` and `POST /api/auth/sms` */
export interface SmsProofRequest {
  phone: string;
  code: string;
}

/** `GET /api/residency/rooms/:householdId`, of a person who belongs to it. */
export interface RoomHousehold {
  room: OwnRoom;
  /** Only owners see them. */
  members: RoomMember[];
  invitations: RoomInvitationView[];
}

export interface RoomInvitationView {
  id: string;
  kind: MembershipKind;
  until: Instant | null;
  expiresAt: Instant;
}

/** `POST /api/residency/rooms/:householdId/invitations` */
export interface RoomInvitationRequest {
  kind: Exclude<MembershipKind, 'owner'>;
  untilDay?: string;
}

/** Shown once: only a digest of the token is kept. */
export interface IssuedRoomInvitation extends RoomInvitationView {
  token: string;
  /** Address of the page that accepts it. */
  link: string;
  /** The link as a picture, a `data:` address. */
  qr: string;
}

/** `POST /api/residency/invitations/look`: what an invitation is for. */
export interface RoomInvitationBrief {
  estateName: string;
  placeText: string;
  kind: MembershipKind;
  until: Instant | null;
}

/** `POST /api/residency/invitations/look` and `…/accept` */
export interface RoomTokenRequest {
  token: string;
  name?: string;
}

/** Answer of `POST /api/residency/phone/wechat` and `…/proof`. */
export interface PhoneProof {
  /** Of the person who goes on, where the number joined this one to another; the app carries on with it. */
  session: Session | null;
}
