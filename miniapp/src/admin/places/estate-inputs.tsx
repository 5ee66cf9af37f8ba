import { ESTATE_ADDRESS_MAX, ESTATE_NAME_MAX, SERVICE_PHONE_MAX } from '@yingsheng/shared/place/place-kind';
import { isMapAvailable } from '../../platform/environment';
import { pickOnMap } from '../../platform/map';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { type EstateForm, readEstate } from './estate-form';
import { pinText } from './pin-text';

interface EstateInputsProps {
  readonly form: EstateForm;
  readonly onChange: (part: Partial<EstateForm>) => void;
}

/** What every resident reads of an estate. */
export function EstateInputs({ form, onChange }: EstateInputsProps) {
  const { errors } = readEstate(form);
  const pick = async (): Promise<void> => {
    const picked = await pickOnMap();
    if (picked !== null) onChange({ pin: pinText(picked.pin) });
  };
  return (
    <>
      <Field label="小区名称" required>
        <Input label="小区名称" value={form.name} onChange={(name) => onChange({ name })} maxLength={ESTATE_NAME_MAX} />
      </Field>
      <Field label="服务电话" hint="24 小时有人接，业主一点就拨" error={errors.servicePhone} required>
        <Input
          label="服务电话"
          value={form.servicePhone}
          onChange={(servicePhone) => onChange({ servicePhone })}
          maxLength={SERVICE_PHONE_MAX}
        />
      </Field>
      <Field label="地址" required>
        <Input
          label="地址"
          value={form.address}
          onChange={(address) => onChange({ address })}
          maxLength={ESTATE_ADDRESS_MAX}
        />
      </Field>
      <Field label="地图位置" hint="选填，经度和纬度，可从地图网站复制" error={errors.pin}>
        <Input label="地图位置" value={form.pin} onChange={(pin) => onChange({ pin })} maxLength={40} />
      </Field>
      {isMapAvailable ? <Button kind="secondary" small label="在地图上选" onTap={() => void pick()} /> : null}
    </>
  );
}
