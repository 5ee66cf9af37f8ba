import type { SameMatterForStaff } from '@yingsheng/shared/api/same-matter';
import { SameMatters } from '../same/same-matters';

interface Props {
  complaintId: string;
  onTap: (targetId: string) => void;
}

/** 可能是同一件事，要并案的: a tap puts both beside each other, and merges nothing yet. */
export function SameMattersToMerge({ complaintId, onTap }: Props) {
  return (
    <SameMatters<SameMatterForStaff>
      path={`/api/complaints/${complaintId}/same-matters`}
      note="点开并排看两件，再决定并不并。"
      label="并排看"
      busy={false}
      onTap={({ id }) => onTap(id)}
    />
  );
}
