/** 两通来电: the one that is being written down and at most one that was put aside for it. */
import { type DeskForm, emptyDeskForm, isBegun } from './desk-form';

export interface DeskDrafts {
  readonly form: DeskForm;
  readonly parked: DeskForm | null;
}

/** As kept on the device; what is of an estate that is no longer the person's is left out. */
export function draftsFrom(kept: unknown, estateIds: readonly string[]): DeskDrafts {
  const { form, parked } = (kept ?? {}) as Partial<Record<keyof DeskDrafts, unknown>>;
  const [current, aside] = [form, parked].map((each) => formFrom(each, estateIds));
  // Put aside alone, it is what there is to go on with.
  return { form: current ?? aside ?? emptyDeskForm(estateIds[0] ?? ''), parked: current ? (aside ?? null) : null };
}

function formFrom(kept: unknown, estateIds: readonly string[]): DeskForm | null {
  const { estateId } = (kept ?? {}) as Partial<DeskForm>;
  if (estateId === undefined || !estateIds.includes(estateId)) return null;
  return { ...emptyDeskForm(estateId), ...(kept as Partial<DeskForm>) };
}

/** 先搁下: the form is free for the next call; with one aside already, the two change places. */
export function parkOrSwap({ form, parked }: DeskDrafts): DeskDrafts {
  if (parked === null) return { form: emptyDeskForm(form.estateId), parked: form };
  return { form: parked, parked: isBegun(form) ? form : null };
}

/** Registered or given up; what was put aside stays there. */
export function afresh({ parked }: DeskDrafts, estateId: string): DeskDrafts {
  return { form: emptyDeskForm(estateId), parked };
}

/** By what one knows it again: who called and how it begins. */
export function nameOfDraft({ household, isOutsider, callerName, callerPhone, text }: DeskForm): string {
  const outsider = callerName.trim() || callerPhone.trim() || '没有房号的来电人';
  const caller = household?.placeText ?? (isOutsider ? outsider : '还没找到来电人');
  const words = text.trim().slice(0, 16);
  return words === '' ? caller : `${caller} · ${words}`;
}
