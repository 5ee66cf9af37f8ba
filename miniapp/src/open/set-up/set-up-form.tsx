import { Text, View } from '@tarojs/components';
import type { Session } from '@yingsheng/shared/api/auth';
import type { SetUpRequest } from '@yingsheng/shared/api/set-up';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import { type ReactNode, useState } from 'react';
import { NewPassword } from '../../features/account/new-password';
import { role } from '../../platform/a11y';
import { beginAt } from '../../platform/navigate';
import { messageOf, RequestFailed, request } from '../../platform/request';
import { enter } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { Screen } from '../../ui/screen';
import { DemoCard } from './demo-card';
import {
  ADMIN_FIELDS,
  COMPANY_FIELDS,
  choicesOf,
  ESTATE_FIELDS,
  missingFields,
  type SetUpField,
  type SetUpValues,
} from './set-up-fields';
import { tokenOfAddress } from './token-of-address';

const FIRST_STEPS = '/admin/first-steps/index';

/** Company, first admin and first estate on one page; then the admin is signed in and sees what is left to do. */
export function SetUpForm() {
  const [values, setValues] = useState<SetUpValues>({});
  const [password, setPassword] = useState('');
  const [isPasswordAllowed, setPasswordAllowed] = useState(false);
  const { isBusy, problem, fields, submit } = useSetUp();
  const change = (path: string, value: string): void => setValues((before) => ({ ...before, [path]: value }));
  const part = { values, errors: fields, onChange: change };
  const personal = ['admin.name', 'admin.account', 'admin.phone'].map((path) => values[path] ?? '');
  return (
    <Screen
      title="首次设置"
      note="大约三分钟"
      isPublic
      footer={
        <>
          {problem ? (
            <Text className="ys-field__error" {...role('alert')}>
              {problem}
            </Text>
          ) : null}
          <View className={problem ? 'ys-gap-top' : ''}>
            <Button label="完成设置" busy={isBusy} onTap={() => submit(values, password, isPasswordAllowed)} />
          </View>
        </>
      }
    >
      <Part title="公司" fields={COMPANY_FIELDS} {...part} />
      <Part
        title="管理员"
        words="就是您自己：管理公司的小区、房屋和账号。还没有安排别人之前，投诉由您负责。"
        fields={ADMIN_FIELDS}
        {...part}
      >
        <NewPassword value={password} onChange={setPassword} personal={personal} onJudged={setPasswordAllowed} />
      </Part>
      <Part
        title="第一个小区"
        words={`${DEPARTMENTS.map((code) => DEPARTMENT_LABEL[code]).join('、')}一起建好。`}
        fields={ESTATE_FIELDS}
        {...part}
      />
      <DemoCard />
    </Screen>
  );
}

interface PartProps {
  title: string;
  words?: string;
  fields: readonly SetUpField[];
  values: SetUpValues;
  errors: Readonly<Record<string, string>>;
  onChange: (path: string, value: string) => void;
  children?: ReactNode;
}

function Part({ title, words, fields, values, errors, onChange, children }: PartProps) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        {title}
      </Text>
      {words ? <Text className="ys-second ys-block ys-wrap">{words}</Text> : null}
      {fields.map(({ path, label, hint, placeholder, maxLength }) => (
        <Field key={path} label={label} hint={hint} error={errors[path] ?? null}>
          <Input
            label={label}
            value={values[path] ?? ''}
            onChange={(value) => onChange(path, value)}
            placeholder={placeholder}
            maxLength={maxLength}
          />
        </Field>
      ))}
      {children}
    </Card>
  );
}

async function setUp(body: SetUpRequest): Promise<Session> {
  const session = await request<Session>('POST', '/api/set-up', body);
  // What lies between, as the second step of signing in does, leads there too.
  beginAt(FIRST_STEPS);
  return session;
}

function useSetUp() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const send = (body: SetUpRequest): void => {
    setBusy(true);
    setProblem(null);
    setFields({});
    enter(setUp(body))
      .catch((error: unknown) => {
        setProblem(messageOf(error));
        if (error instanceof RequestFailed) setFields(error.fields);
      })
      .finally(() => setBusy(false));
  };
  const submit = (values: SetUpValues, password: string, isPasswordAllowed: boolean): void => {
    const missing = [...missingFields(values), ...(password === '' ? ['密码'] : [])];
    if (missing.length > 0) setProblem(`还没有填：${missing.join('、')}`);
    else if (!isPasswordAllowed) setProblem('请先设好密码，两次写成一样的');
    else send({ token: tokenOfAddress(), ...choicesOf(values, password) });
  };
  return { isBusy, problem, fields, submit };
}
