import { Text } from '@tarojs/components';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { Field, TextArea } from '../../../ui/field';

interface WeakerFieldsProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** 放宽要批准: said before it is sent, with the field for why. */
export function WeakerFields({ reason, onReason }: WeakerFieldsProps) {
  return (
    <>
      <Text className="mg-caution">
        有放宽的地方，要公司品质部批准。批准以后，次日零点起生效，并在“服务承诺公示”里预告；在那以前一切照旧。
      </Text>
      <Field label="为什么要放宽" required hint="品质部据此决定，并留在变更记录里">
        <TextArea label="为什么要放宽" value={reason} onChange={onReason} maxLength={REASON_MAX_LENGTH} />
      </Field>
    </>
  );
}

export function isReasonGiven(reason: string): boolean {
  return reason.trim().length >= REASON_MIN_LENGTH;
}
