import type { GuestComplaintRequest } from '@yingsheng/shared/api/guest';
import { type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { PLACE_NOTE_MAX_LENGTH, TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { halfPhoneWords, SHORTEST_PHONE, saidText, wordsOfDanger } from '../../features/complaint/submit-draft';
import type { FormPhoto } from '../../platform/outbox/queue';

/** What somebody who has not signed in fills in. */
export interface ReportDraft {
  /** `null`: nothing dangerous. */
  hazard: Hazard | null;
  /** 追问一句的答复. */
  dangerAnswer: DangerAnswer | null;
  estateId: string | null;
  /** 公共地方, chosen from the estate's list; `null`: only in words. */
  area: { id: string; name: string } | null;
  placeNote: string;
  text: string;
  name: string;
  phone: string;
  /** In this device's keeping; they follow the report, which waits for none of them. */
  photos: FormPhoto[];
}

export function emptyReport(hazard: Hazard | null, estateId: string | null, placeNote = ''): ReportDraft {
  return {
    hazard,
    dangerAnswer: null,
    estateId,
    area: null,
    placeNote,
    text: wordsFor(hazard),
    name: '',
    phone: '',
    photos: [],
  };
}

/** Where the poster hangs that was scanned; routers hand words of an address on as they stand there. */
export function placeOfPoster(place: string | undefined): string {
  try {
    return decodeURIComponent(place ?? '').slice(0, PLACE_NOTE_MAX_LENGTH);
  } catch {
    return '';
  }
}

/** 险情换了，开头的话跟着换; what the person wrote themselves stays. */
export function withHazard(draft: ReportDraft, hazard: Hazard | null): ReportDraft {
  const isUntouched = draft.text.trim() === wordsFor(draft.hazard);
  return { ...draft, hazard, text: isUntouched ? wordsFor(hazard) : draft.text };
}

/** What it still lacks, said on its button; `null`: it can go. In danger only where it is. */
export function lackOf({ hazard, dangerAnswer, text, estateId, area, placeNote, phone }: ReportDraft): string | null {
  const isDanger = hazard !== null || isTakenAsDanger(dangerAnswer ?? undefined);
  if (hazard === null && text.trim().length < TEXT_MIN_LENGTH) return '请先写发生了什么';
  if (estateId === null) return '请选是哪个小区';
  if (area === null && placeNote.trim() === '') return '请写在哪里';
  if (isDanger) return halfPhoneWords(phone);
  return phone.trim().length < SHORTEST_PHONE ? '请留一个能打通的电话' : null;
}

/** `null` while something is lacking. */
export function bodyOf(draft: ReportDraft): GuestComplaintRequest | null {
  const { hazard, estateId, area } = draft;
  if (estateId === null || lackOf(draft) !== null) return null;
  const [name, phone] = [draft.name.trim(), draft.phone.trim()];
  const note = draft.placeNote.trim();
  return {
    estateId,
    text: saidText(draft.text, hazard),
    place: { ...(area === null ? {} : { publicAreaId: area.id }), ...(note === '' ? {} : { note }) },
    ...(hazard === null ? {} : { hazard }),
    ...(draft.dangerAnswer === null || hazard !== null ? {} : { dangerAnswer: draft.dangerAnswer }),
    ...(name === '' ? {} : { name }),
    ...(phone === '' ? {} : { phone }),
  };
}

function wordsFor(hazard: Hazard | null): string {
  return hazard === null ? '' : wordsOfDanger(hazard);
}
