import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SameMatters } from '../../features/complaint/same/same-matters';
import { type DeskForm, placeOf } from '../../features/desk/desk-form';
import { toast } from '../../platform/feedback';

interface Props {
  form: DeskForm;
  missing: string | null;
  busy: boolean;
  onJoin: (joinId: string) => void;
}

/** What the caller means may be known already, told as soon as there are words: registered and merged with one tap. */
export function SameAtDesk({ form, missing, busy, onJoin }: Props) {
  const [place, text] = [placeOf(form), form.text.trim()];
  if (text.length < TEXT_MIN_LENGTH || Object.keys(place).length === 0) return null;
  const { estateId, category } = form;
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
