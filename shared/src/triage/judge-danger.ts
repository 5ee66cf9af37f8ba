/** 口袋里的研判：没有网络时，手机自己判断有没有险情；只判险情，不分类。 */
import { readPart } from './danger-evidence';
import type { DangerJudged } from './danger-judged';
import { gravestPart, hazardsOf, LIKELY, urgencyBelowDanger, wordsOfDanger } from './judge-message';
import { type JudgeModel, normaliseFor } from './judge-model';
import { readOwnWords } from './own-words';

const { evidence: NO_OWN_WORDS } = readOwnWords('', [], new Map());

interface JudgedByPocket extends DangerJudged {
  /** 0–1, calibrated: how likely somebody is in danger now. */
  readonly danger: number;
}

/** What the pocket model makes of a message, judged as the large one judges, only of danger and without own words. */
export function judgeDanger(model: JudgeModel, message: string): JudgedByPocket {
  const whole = readPart(model, normaliseFor(model, message));
  const part = gravestPart(model, whole);
  const [first] = hazardsOf(model, part);
  const isDanger = part.danger >= model.danger.sure;
  return {
    urgency: isDanger ? 'lifeSafety' : urgencyBelowDanger(model, whole, NO_OWN_WORDS),
    hazard: isDanger ? first.hazard : null,
    likelyHazard: first.probability >= LIKELY ? first.hazard : null,
    danger: part.danger,
    isUnsure: !isDanger && part.danger >= model.danger.ask,
    decidingWords: wordsOfDanger(model, part, first.hazard),
  };
}
