import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { useState } from 'react';
import type { PolicyDraft } from '../../features/rules/policy-draft';
import { usePreview } from '../../features/rules/use-rules';
import { RequestFailed } from '../../platform/request';

const NO_FIELDS: Readonly<Record<string, string>> = {};

/** The complaint on which the draft is tried, what the server answers, and what it finds wrong with the draft. */
export function usePreviewQuestion(estateId: string, { limits, overrides }: PolicyDraft) {
  const [category, setCategory] = useState<CategoryCode>('in-home');
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const [filedAt, setFiledAt] = useState<string | null>(null);
  const answer = usePreview(estateId, { limits, overrides: [...overrides], category, urgency, filedAt });
  const fields = answer.error instanceof RequestFailed ? answer.error.fields : NO_FIELDS;
  return { category, setCategory, urgency, setUrgency, filedAt, setFiledAt, answer, fields };
}

export type PreviewQuestion = ReturnType<typeof usePreviewQuestion>;
