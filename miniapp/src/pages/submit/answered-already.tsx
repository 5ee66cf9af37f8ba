import { isCallForHelp, type SubmitDraft } from '../../features/complaint/submit-draft';
import { SuggestedAnswers } from '../../features/knowledge/suggested-answers';
import type { Judged } from '../../features/triage/use-judged';
import { toast } from '../../platform/feedback';
import { goHome } from '../../platform/navigate';

interface Props {
  estateId: string;
  draft: SubmitDraft;
  suggestion: Judged | null;
  onDiscard: () => void;
}

/** 常见问题: never beside danger, where what to do now comes first. */
export function AnsweredAlready({ estateId, draft, suggestion, onDiscard }: Props) {
  if (isCallForHelp(draft) || suggestion?.urgency === 'lifeSafety' || suggestion?.isUnsure) return null;
  const discard = (): void => {
    onDiscard();
    goHome('resident');
    toast('草稿已删掉，没有提交');
  };
  return <SuggestedAnswers place="form" estateId={estateId} text={draft.text} onDiscard={discard} />;
}
