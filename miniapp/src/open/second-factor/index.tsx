import type { MySecondFactor, SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { LOGIN, restart } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { goIn, useSession } from '../../platform/session';
import { currentTokens } from '../../platform/tokens';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { CodeStep } from './code-step';
import { Manage, Offer } from './manage';
import { RecoveryList } from './recovery-list';
import { SetUpStep } from './set-up-step';
import { useSecondFactor } from './use-second-factor';

/** 两步验证: the second step of signing in, setting it up, and what becomes of it later. */
export default function SecondFactorPage() {
  const [isSignedIn] = useState(() => currentTokens() !== null);
  const isIn = useSession((state) => state.me !== null);
  const { data, error, refetch } = useSecondFactor(isSignedIn);
  return (
    <Screen title="两步验证" back={isIn} isPublic>
      {!isSignedIn ? (
        <Empty
          title="请先登录"
          hint="登录以后，在“我的”里的“账号与安全”可以开启两步验证。"
          action={{ label: '去登录', onTap: () => restart(LOGIN) }}
        />
      ) : data !== undefined ? (
        <Steps factor={data} onChanged={() => void refetch()} />
      ) : error === null ? (
        <Skeleton lines={5} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function Steps({ factor, onChanged }: { factor: MySecondFactor; onChanged: () => void }) {
  const [draft, setDraft] = useState<SecondFactorDraft | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  // Whoever came to sign in goes on to their own page.
  const [isSigningIn] = useState(factor.state !== 'open');
  const logout = useSession((state) => state.logout);
  const keep = (given: string[]): void => {
    setCodes(given);
    setDraft(null);
  };
  const done = (): void => {
    if (isSigningIn) {
      goIn().catch((error: unknown) => toast(messageOf(error)));
      return;
    }
    setCodes(null);
    onChanged();
  };
  if (codes !== null) return <RecoveryList codes={codes} onDone={done} />;
  if (draft !== null) return <SetUpStep draft={draft} onCodes={keep} />;
  if (factor.state === 'codeNeeded') return <CodeStep />;
  if (!factor.isOn) {
    return (
      <>
        <Offer isRequired={factor.isRequired} onDraft={setDraft} />
        {isSigningIn ? <Button kind="plain" label="换个账号登录" onTap={() => void logout()} /> : null}
      </>
    );
  }
  return <Manage factor={factor} onDraft={setDraft} onCodes={keep} />;
}
