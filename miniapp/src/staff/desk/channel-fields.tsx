import type { EstateBrief } from '@yingsheng/shared/api/auth';
import { DESK_CHANNELS } from '@yingsheng/shared/complaint/channel';
import { CHANNEL_LABEL } from '@yingsheng/shared/labels.zh';
import type { DeskForm } from '../../features/desk/desk-form';
import { Chips } from '../../ui/chips';
import { FewOrMany } from '../../ui/few-or-many';
import { Field } from '../../ui/field';

interface Props {
  estates: readonly EstateBrief[];
  form: DeskForm;
  onChange: (part: Partial<DeskForm>) => void;
  onEstate: (estateId: string) => void;
}

const CHANNELS = DESK_CHANNELS.map((value) => ({ value, label: CHANNEL_LABEL[value] }));

/** How the matter reached us, and for which estate where there are several. */
export function ChannelFields({ estates, form, onChange, onEstate }: Props) {
  return (
    <>
      {estates.length > 1 && (
        <Field label="小区">
          <FewOrMany
            label="小区"
            placeholder="选择小区"
            options={estates.map((estate) => ({ value: estate.id, label: estate.name }))}
            value={form.estateId}
            onChange={onEstate}
          />
        </Field>
      )}
      <Field label="渠道">
        <Chips options={CHANNELS} value={form.channel} onChange={(channel) => onChange({ channel })} />
      </Field>
    </>
  );
}
