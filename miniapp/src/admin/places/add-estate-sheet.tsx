import { ESTATE_CODE } from '@yingsheng/shared/place/place-kind';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { addEstate } from '../parts/api';
import { NEW_ESTATE, readEstate } from './estate-form';
import { EstateInputs } from './estate-inputs';
import { useChange } from './use-places';

interface AddEstateSheetProps {
  readonly onAdded: (estateId: string) => void;
  readonly onClose: () => void;
}

/** 新增小区; it is worked on at once. */
export function AddEstateSheet({ onAdded, onClose }: AddEstateSheetProps) {
  const [form, setForm] = useState(NEW_ESTATE);
  const [code, setCode] = useState('');
  const reloadMe = useSession((session) => session.reloadMe);
  const change = useChange(onClose);
  const { fields } = readEstate(form);
  const isCode = ESTATE_CODE.test(code);
  const add = () => {
    if (fields === null) return;
    const run = async (): Promise<void> => {
      const { id } = await addEstate({ ...fields, code });
      await reloadMe();
      onAdded(id);
    };
    change.mutate({ change: run, said: `已新增${fields.name}，接着导入表格或生成房号吧` });
  };
  return (
    <Sheet
      open
      title="新增小区"
      onClose={onClose}
      footer={<Button label="新增" busy={change.isPending} disabled={fields === null || !isCode} onTap={add} />}
    >
      <Field
        label="小区代号"
        hint="2–6 个字母或数字，排在每个投诉编号的最前面，定了就不改"
        error={code === '' || isCode ? null : '请填写 2–6 个字母或数字，以字母开头'}
        required
      >
        <Input
          label="小区代号"
          placeholder="比如 YS"
          value={code}
          onChange={(text) => setCode(text.normalize('NFKC').trim().toUpperCase())}
          maxLength={6}
        />
      </Field>
      <EstateInputs form={form} onChange={(part) => setForm({ ...form, ...part })} />
    </Sheet>
  );
}
