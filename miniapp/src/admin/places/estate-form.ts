import type { EstateFields, EstateRecord } from '@yingsheng/shared/api/places';
import { SERVICE_PHONE } from '@yingsheng/shared/place/place-kind';
import { pinIn, pinText } from './pin-text';

/** As it is typed: the point on the map as a text. */
export interface EstateForm {
  name: string;
  servicePhone: string;
  address: string;
  pin: string;
}

export const NEW_ESTATE: EstateForm = { name: '', servicePhone: '', address: '', pin: '' };

export function formOfEstate({ name, servicePhone, address, pin }: EstateRecord): EstateForm {
  return { name, servicePhone, address, pin: pinText(pin) };
}

export function fieldsOfEstate({ name, servicePhone, address, pin }: EstateRecord): EstateFields {
  return { name, servicePhone, address, ...(pin === null ? {} : { pin }) };
}

/** `fields`: `null` until it is complete and understood. */
export function readEstate(form: EstateForm): {
  readonly fields: EstateFields | null;
  readonly errors: Readonly<Partial<Record<keyof EstateForm, string>>>;
} {
  const name = form.name.trim();
  const servicePhone = form.servicePhone.normalize('NFKC').trim();
  const address = form.address.trim();
  const pin = form.pin.trim() === '' ? undefined : pinIn(form.pin);
  const errors = {
    ...(servicePhone !== '' && !SERVICE_PHONE.test(servicePhone)
      ? { servicePhone: '请填写能直接拨打的号码，只用数字、空格和短横' }
      : {}),
    ...(pin === null ? { pin: '请填写两个数，比如 120.15507,30.27408' } : {}),
  };
  const isComplete = name.length >= 2 && servicePhone !== '' && address.length >= 2;
  if (!isComplete || pin === null || Object.keys(errors).length > 0) return { fields: null, errors };
  return { fields: { name, servicePhone, address, ...(pin === undefined ? {} : { pin }) }, errors };
}
