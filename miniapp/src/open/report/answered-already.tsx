import { SuggestedAnswers } from '../../features/knowledge/suggested-answers';
import { toast } from '../../platform/feedback';
import { dropFile } from '../../platform/outbox/kept-files';
import { keptFilesOf } from '../../platform/outbox/queue';
import type { ReportDraft } from './report-draft';

interface Props {
  draft: ReportDraft;
  onChange: (changes: Partial<ReportDraft>) => void;
}

/** 常见问题 for whoever has not signed in: only what is for everybody, and never beside a danger. */
export function AnsweredAlready({ draft, onChange }: Props) {
  if (draft.hazard !== null) return null;
  const discard = (): void => {
    for (const keptFile of keptFilesOf({ photos: { media: draft.photos } })) void dropFile(keptFile);
    onChange({ text: '', photos: [] });
    toast('写的已删掉，没有提交');
  };
  return <SuggestedAnswers place="guestForm" estateId={draft.estateId ?? ''} text={draft.text} onDiscard={discard} />;
}
