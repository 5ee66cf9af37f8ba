import { View } from '@tarojs/components';
import { ANSWER_MAX_LENGTH, QUESTION_MAX_LENGTH, QUESTIONS_MAX_COUNT } from '@yingsheng/shared/knowledge/knowledge';
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';
import { Chips } from '../../ui/chips';
import { DayInput } from '../../ui/day-input';
import { Field, TextArea } from '../../ui/field';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import type { EntryForm } from './entry-form';
import { useAnswerable } from './use-knowledge';

interface Props {
  readonly estateId: string;
  readonly form: EntryForm;
  readonly mayEditCompanyWide: boolean;
  /** What the server refused, by field. */
  readonly refused: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<EntryForm>) => void;
}

const DEPARTMENT_ITSELF = { value: '', label: '由部门负责' };
const FOREVER = 'forever';
const UNTIL = 'until';

export function EntryFields({ estateId, form, mayEditCompanyWide, refused, onChange }: Props) {
  const { departments, staff } = useAnswerable(estateId);
  const colleagues = staff.map(({ personId, name, department }) => ({
    value: personId,
    label: name,
    group: department.name,
  }));
  return (
    <View>
      <Field label="业主会怎么问" hint="一行一种问法，第一行作标题" required error={refused.questions}>
        <TextArea
          label="业主会怎么问"
          value={form.questions}
          onChange={(questions) => onChange({ questions })}
          maxLength={QUESTIONS_MAX_COUNT * (QUESTION_MAX_LENGTH + 1)}
          placeholder={'例如：\n停车费怎么交\n月卡在哪里办'}
        />
      </Field>
      <Field label="答案" hint="业主看到的就是这些字" required error={refused.answer}>
        <TextArea
          label="答案"
          value={form.answer}
          onChange={(answer) => onChange({ answer })}
          maxLength={ANSWER_MAX_LENGTH}
          placeholder="在哪里、什么时候、多少钱、带什么，一次说清"
          counter
        />
      </Field>
      <Until form={form} error={refused.validUntil} onChange={onChange} />
      <Field label="负责部门" hint="内容有变由他们来改" required error={refused.departmentId}>
        <Select
          label="负责部门"
          placeholder="选择部门"
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.departmentId}
          onChange={(departmentId) => onChange({ departmentId })}
        />
      </Field>
      {form.isCompanyWide ? null : (
        <Field label="负责人" hint="可不选" error={refused.personId}>
          <Select
            label="负责人"
            placeholder="由部门负责"
            options={[DEPARTMENT_ITSELF, ...colleagues]}
            value={form.personId}
            onChange={(personId) => onChange({ personId })}
          />
        </Field>
      )}
      <Switch
        label="没登录的人也能看到"
        hint="路过的人、访客；密码、住户才该知道的不要打开"
        value={form.isForGuests}
        onChange={(isForGuests) => onChange({ isForGuests })}
      />
      {mayEditCompanyWide ? (
        <Switch
          label="公司的每个小区都用"
          hint="小区自己写的同一个问题排在前面"
          value={form.isCompanyWide}
          onChange={(isCompanyWide) => onChange({ isCompanyWide })}
        />
      ) : null}
    </View>
  );
}

/** 有效期: what costs money or has hours mostly has one. */
function Until({
  form: { validUntil },
  error,
  onChange,
}: Pick<Props, 'form' | 'onChange'> & { readonly error: string | undefined }) {
  const today = dayTextOf(shanghaiParts(new Date()).dayNumber);
  return (
    <Field label="有效期" error={error}>
      <Chips
        options={[
          { value: FOREVER, label: '长期有效' },
          { value: UNTIL, label: '到某一天为止' },
        ]}
        value={validUntil === '' ? FOREVER : UNTIL}
        onChange={(choice) => onChange({ validUntil: choice === FOREVER ? '' : today })}
      />
      {validUntil === '' ? null : (
        <View className="ys-gap-top">
          <DayInput label="最后一天" value={validUntil} min={today} onChange={(day) => onChange({ validUntil: day })} />
        </View>
      )}
    </Field>
  );
}
