import { SameMatters } from '../../features/complaint/same/same-matters';
import { type DeskForm, requestOf } from '../../features/desk/desk-form';
import { toast } from '../../platform/feedback';

interface Props {
  form: DeskForm;
  missing: string | null;
  busy: boolean;
  onJoin: (joinId: string) => void;
}

/** What the caller means may be known already: registered and merged with one tap. */
export function SameAtDesk({ form, missing, busy, onJoin }: Props) {
  const body = requestOf(form, []);
  if (body === null) return null;
  const { estateId, text, place, category } = body;
  return (
    <SameMatters
      path="/api/desk/same-matters"
      asked={{ estateId, text, place, ...(category ? { category } : {}) }}
      note="并入后跟着那一件办，一天内可以撤销。"
      label="登记并入"
      busy={busy}
      onTap={({ id }) => (missing === null ? onJoin(id) : toast(missing))}
    />
  );
}
