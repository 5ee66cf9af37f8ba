import type { DangerJudgement } from '@yingsheng/shared/api/triage';
import { dangerJudged } from '@yingsheng/shared/triage/danger-judged';
import { judgeDanger } from '@yingsheng/shared/triage/judge-danger';
import { type JudgeModelFile, readJudgeModel } from '@yingsheng/shared/triage/judge-model';
import { bytesOf } from '../../platform/environment';

/** Anything may be said of it; a model that is whole gives a share. */
const TRIAL = '电梯里有人';

/** How this model judges; `null` where the file is none, or not all of one. */
export function pocketJudge(file: unknown): ((text: string) => DangerJudgement) | null {
  try {
    const model = readJudgeModel(file as JudgeModelFile, bytesOf);
    const { danger } = judgeDanger(model, TRIAL);
    return danger >= 0 && danger <= 1 ? (text) => asking(dangerJudged(judgeDanger(model, text))) : null;
  } catch {
    return null;
  }
}

/** A device is never sure: what it takes for danger it asks about, so that the answer counts whatever the server makes of it. */
function asking(judged: DangerJudgement): DangerJudgement {
  return judged.urgency === 'lifeSafety' ? { ...judged, urgency: 'urgent', isUnsure: true } : judged;
}
