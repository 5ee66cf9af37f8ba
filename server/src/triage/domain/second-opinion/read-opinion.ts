import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';

/** 第二意见: somebody is in danger now, and from what; or nobody is. */
export type Opinion =
  | { readonly danger: true; readonly hazard: Hazard }
  | { readonly danger: false; readonly hazard: null };

const KEYS = ['danger', 'hazard'];

/** Exactly what was asked for, or nothing: words around it, other keys, other values are no answer (`null`). */
export function readOpinion(content: string): Opinion | null {
  const answer = parsed(content);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  if (Object.keys(answer).sort().join() !== KEYS.join()) return null;
  const { danger, hazard } = answer as { danger: unknown; hazard: unknown };
  if (danger === false && hazard === null) return { danger, hazard };
  const known = HAZARDS.find((each) => each === hazard);
  return danger === true && known !== undefined ? { danger, hazard: known } : null;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
