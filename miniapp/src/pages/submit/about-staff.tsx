import { isAboutStaff } from '@yingsheng/shared/complaint/category';
import { AccusedField } from '../../features/complaint/accused/accused-field';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import type { Judged } from '../../features/triage/use-judged';
import { Card } from '../../ui/card';

interface AboutStaffProps {
  estateId: string;
  draft: SubmitDraft;
  suggestion: Judged | null;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

/** 服务态度: whom it is about, if the resident wants to say. Saying it settles the category. */
export function AboutStaff({ estateId, draft, suggestion, onChange }: AboutStaffProps) {
  const category = draft.category ?? suggestion?.category ?? null;
  if (category === null || !isAboutStaff(category)) return null;
  return (
    <Card>
      <AccusedField
        estateId={estateId}
        people={draft.accused}
        text={draft.accusedText}
        onPeople={(accused) => onChange({ accused, category })}
        onText={(accusedText) => onChange({ accusedText, category })}
      />
    </Card>
  );
}
