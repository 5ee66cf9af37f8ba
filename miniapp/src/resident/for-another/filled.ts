import type { ConsentVersion, Relation } from '@yingsheng/shared/complaint/on-behalf';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';

/** What the page asks for. */
export interface Filled {
  place: PlaceChoice | null;
  name: string;
  phone: string;
  relation: Relation | null;
  consentVersion: ConsentVersion | null;
}

const SHORTEST_PHONE = 5;

/** What is still lacking, as the button says it; `null`: on it goes. In danger nobody's name, number or leave is waited for. */
export function lackOf({ place, name, phone, consentVersion }: Filled, isDanger: boolean): string | null {
  if (place === null) return '请先选好是哪一户';
  if (isDanger) return null;
  if (name.trim() === '') return '请写上本人姓名';
  if (phone.trim().length < SHORTEST_PHONE) return '请写上本人电话';
  return consentVersion === null ? '请先征得本人同意' : null;
}
