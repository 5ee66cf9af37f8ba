import { RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { Field, Input } from '../../ui/field';

/** Asked of whoever signed in without a name, before they are bound to a room. */
export function YourName({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field label="怎么称呼您" required>
      <Input
        label="怎么称呼您"
        value={value}
        onChange={onChange}
        maxLength={RESIDENT_NAME_MAX_LENGTH}
        placeholder="姓名"
      />
    </Field>
  );
}
