import { Text, View } from '@tarojs/components';
import type { PasswordCheckRequest, PasswordJudgement } from '@yingsheng/shared/api/auth';
import { PASSWORD_MAX_LENGTH, PASSWORD_RULE_TEXT, PASSWORD_STRENGTH_TEXT } from '@yingsheng/shared/people/password';
import { useEffect, useState } from 'react';
import { role } from '../../platform/a11y';
import { request } from '../../platform/request';
import { Field, Input } from '../../ui/field';
import { passwordProblem } from './password-problem';

/** The server is asked when the typing pauses. */
const PAUSE_MS = 500;

interface NewPasswordProps {
  value: string;
  onChange: (value: string) => void;
  /** What anybody knows about the person: name, account, telephone. */
  personal: readonly string[];
  /** Told whenever it changes whether the password may be chosen. */
  onJudged: (isAllowed: boolean) => void;
}

/** A new password, written twice, with the rule in words and how strong it is. */
export function NewPassword({ value, onChange, personal, onJudged }: NewPasswordProps) {
  const [again, setAgain] = useState('');
  const judgement = useJudgement(value, personal);
  const isSame = value === again;
  const isAllowed = judgement?.isAllowed === true && isSame;
  useEffect(() => onJudged(isAllowed), [isAllowed, onJudged]);
  return (
    <View>
      <Field label="密码" hint={PASSWORD_RULE_TEXT} error={passwordProblem(value, judgement)}>
        <Input label="密码" value={value} onChange={onChange} maxLength={PASSWORD_MAX_LENGTH} isPassword />
      </Field>
      {judgement?.isAllowed ? (
        <Text className="ys-small ys-block" {...role('status')}>
          {`强度：${PASSWORD_STRENGTH_TEXT[judgement.strength] ?? ''}`}
        </Text>
      ) : null}
      <Field label="再写一次" error={again !== '' && !isSame ? '两次写的不一样，请核对。' : null}>
        <Input label="再写一次密码" value={again} onChange={setAgain} maxLength={PASSWORD_MAX_LENGTH} isPassword />
      </Field>
    </View>
  );
}

/** `null` while nothing is typed, or nothing is known: without the server nobody can choose a password anyway. */
function useJudgement(password: string, personal: readonly string[]): PasswordJudgement | null {
  const [judged, setJudged] = useState<{ password: string; judgement: PasswordJudgement } | null>(null);
  const known = personal.join('\n');
  useEffect(() => {
    if (password === '') return;
    const body: PasswordCheckRequest = { password, personal: known.split('\n').filter((word) => word !== '') };
    const timer = setTimeout(() => {
      request<PasswordJudgement>('POST', '/api/auth/password-check', body)
        .then((judgement) => setJudged({ password, judgement }))
        .catch(() => setJudged(null));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [password, known]);
  return judged?.password === password ? judged.judgement : null;
}
