import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { CodeField, type CodeSource, isWhole } from './code-field';
import { Problem } from './problem';

interface AskCodeProps {
  title: string;
  says: string;
  isBusy: boolean;
  error: unknown;
  onCode: (code: string) => void;
  onClose: () => void;
}

/** Before the second factor itself changes it is shown once more; a recovery code serves where the phone is gone. */
export function AskCode({ title, says, isBusy, error, onCode, onClose }: AskCodeProps) {
  const [source, setSource] = useState<CodeSource>('phone');
  const [code, setCode] = useState('');
  const isReady = isWhole(source, code);
  const send = (): void => {
    if (isReady && !isBusy) onCode(code.trim());
  };
  const turn = (): void => {
    setSource(source === 'phone' ? 'recovery' : 'phone');
    setCode('');
  };
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={<Button label="下一步" busy={isBusy} disabled={!isReady} onTap={send} />}
    >
      <Text className="ys-second ys-block">{says}</Text>
      <CodeField key={source} source={source} value={code} onChange={setCode} onConfirm={send} />
      <Problem error={error} />
      <Button kind="plain" label={source === 'phone' ? '改填备用码' : '改填手机上的验证码'} onTap={turn} />
    </Sheet>
  );
}
