import type { SetUpChoices } from '@yingsheng/shared/api/set-up';
import { COLLEAGUE_NAME_MAX } from '@yingsheng/shared/people/account';
import { ESTATE_ADDRESS_MAX, ESTATE_NAME_MAX, SERVICE_PHONE_MAX } from '@yingsheng/shared/place/place-kind';

/** What is asked for in one line each; the password has a field of its own. */
export interface SetUpField {
  /** As the server names it when something is wrong with it. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength: number;
}

export const COMPANY_FIELDS: readonly SetUpField[] = [
  { path: 'company.name', label: '公司名称', placeholder: '如：安居物业', maxLength: 80 },
];

export const ADMIN_FIELDS: readonly SetUpField[] = [
  { path: 'admin.name', label: '您的姓名', maxLength: COLLEAGUE_NAME_MAX },
  { path: 'admin.phone', label: '您的手机号', maxLength: 20 },
  { path: 'admin.account', label: '登录账号', hint: '字母和数字，3 个以上', placeholder: '如：wanglei', maxLength: 40 },
];

export const ESTATE_FIELDS: readonly SetUpField[] = [
  { path: 'estate.name', label: '小区名称', placeholder: '如：翠湖花园', maxLength: ESTATE_NAME_MAX },
  {
    path: 'estate.code',
    label: '小区代号',
    hint: '2–6 个字母或数字，排在每个投诉编号的最前面，定了就不改',
    placeholder: '如：CH',
    maxLength: 6,
  },
  {
    path: 'estate.servicePhone',
    label: '物业服务电话',
    hint: '业主着急时打这个，最好全天有人接',
    placeholder: '如：0571-88880000',
    maxLength: SERVICE_PHONE_MAX,
  },
  { path: 'estate.address', label: '小区地址', maxLength: ESTATE_ADDRESS_MAX },
];

const ALL = [...COMPANY_FIELDS, ...ADMIN_FIELDS, ...ESTATE_FIELDS];

export type SetUpValues = Readonly<Record<string, string>>;

/** The labels of what is not filled in yet. */
export function missingFields(values: SetUpValues): string[] {
  return ALL.filter(({ path }) => (values[path] ?? '').trim() === '').map(({ label }) => label);
}

export function choicesOf(values: SetUpValues, password: string): SetUpChoices {
  const of = (path: string): string => (values[path] ?? '').trim();
  return {
    company: { name: of('company.name') },
    admin: { name: of('admin.name'), account: of('admin.account'), phone: of('admin.phone'), password },
    estate: {
      code: of('estate.code'),
      name: of('estate.name'),
      servicePhone: of('estate.servicePhone'),
      address: of('estate.address'),
    },
  };
}
