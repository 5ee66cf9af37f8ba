import { SameMatters } from '../../features/complaint/same/same-matters';
import { bodyOf, isCallForHelp, type SubmitDraft } from '../../features/complaint/submit-draft';
import type { Judged } from '../../features/triage/use-judged';
import { toast } from '../../platform/feedback';
import { missingWords } from './submit-footer';

interface Props {
  draft: SubmitDraft;
  suggestion: Judged | null;
  unsentCount: number;
  busy: boolean;
  onJoin: (joinId: string) => void;
}

/** 邻居已经反映: never beside danger, and not for another's home. */
export function SameAlready({ draft, suggestion, unsentCount, busy, onJoin }: Props) {
  const body = bodyOf(draft);
  if (!body?.text || draft.forAnother) return null;
  if (isCallForHelp(draft) || suggestion?.urgency === 'lifeSafety') return null;
  const { estateId, text, place, category } = body;
  const missing = missingWords(draft, unsentCount, false);
  return (
    <SameMatters
      path="/api/same-matters"
      asked={{ estateId, text, place, ...(category && { category }) }}
      note="邻居已反映的。点“我也是”，您写的一并交过去，进展都告诉您，别人看不到是您。"
      label="我也是"
      busy={busy}
      onTap={({ id }) => (missing === null ? onJoin(id) : toast(missing))}
    />
  );
}
