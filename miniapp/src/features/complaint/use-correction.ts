import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { TriageCorrectionFields } from '@yingsheng/shared/api/complaint-actions';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { isLowerUrgency } from '@yingsheng/shared/complaint/urgency';
import { useState } from 'react';

type Judged = Pick<ComplaintDetail, 'category' | 'urgency' | 'hazard'>;

/**
 * 更正到哪里了. What nobody touched here follows the complaint, which a colleague may correct meanwhile. `correction` is
 * what is sent; the kind of danger only of a danger.
 */
export function useCorrection(complaint: Judged) {
  const [chosen, setChosen] = useState<Partial<TriageCorrectionFields>>({});
  const { category, urgency, hazard } = { ...complaint, ...chosen };
  const isDanger = urgency === 'lifeSafety';
  const isChanged =
    category !== complaint.category || urgency !== complaint.urgency || (isDanger && hazard !== complaint.hazard);
  const correction: TriageCorrectionFields = { category, urgency, ...(isDanger ? { hazard } : {}) };
  const choose = (part: Partial<TriageCorrectionFields>) => setChosen((before) => ({ ...before, ...part }));
  return {
    correction,
    isChanged,
    isLowered: isLowerUrgency(complaint.urgency, urgency),
    fields: {
      category,
      urgency,
      hazard: { value: hazard, onChange: (value: Hazard | null) => choose({ hazard: value }) },
      onCategory: (value: TriageCorrectionFields['category']) => choose({ category: value }),
      onUrgency: (value: TriageCorrectionFields['urgency']) => choose({ urgency: value }),
    },
  };
}
