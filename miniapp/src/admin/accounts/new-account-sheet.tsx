import type { GrantableRoles } from '@yingsheng/shared/api/staff-accounts';
import { ACCOUNT_PATTERN, ACCOUNT_RULE_TEXT } from '@yingsheng/shared/people/account';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { AccountFieldsForm } from './account-fields';
import { type AccountDraft, EMPTY_DRAFT, fieldsOf, isFilled, withoutUnseenZones } from './account-form';
import { LinkCard } from './link-card';
import { Problem } from './problem';
import { NO_SCOPE, RoleChoice, type ScopeDraft, scopeOf } from './role-choice';
import { useCreateAccount } from './use-accounts';

interface NewAccountSheetProps {
  readonly grantable: GrantableRoles;
  readonly onClose: () => void;
}

/** 添加同事: then the invitation is shown at once. */
export function NewAccountSheet({ grantable, onClose }: NewAccountSheetProps) {
  const [draft, setDraft] = useState<AccountDraft>(EMPTY_DRAFT);
  const [account, setAccount] = useState('');
  const [scopeDraft, setScope] = useState<ScopeDraft>(NO_SCOPE);
  const create = useCreateAccount();
  if (create.data !== undefined) {
    return (
      <Sheet
        open
        title={`${create.data.name}的邀请`}
        onClose={onClose}
        footer={<Button label="好了" onTap={onClose} />}
      >
        <LinkCard link={create.data} />
      </Sheet>
    );
  }
  const scope = scopeOf(scopeDraft);
  const isAccountGood = ACCOUNT_PATTERN.test(account.trim().toLowerCase());
  const estateIds = scope?.estateId ? [scope.estateId] : [];
  const save = (): void => {
    const said = withoutUnseenZones(draft, grantable, estateIds);
    if (scope !== null) create.mutate({ ...fieldsOf(said), account: account.trim(), roles: [scope] });
  };
  const footer = (
    <>
      <Problem error={create.error} />
      <Button
        label="添加并生成邀请"
        busy={create.isPending}
        disabled={scope === null || !isAccountGood || !isFilled(draft)}
        onTap={save}
      />
    </>
  );
  return (
    <Sheet open title="添加同事" onClose={onClose} footer={footer}>
      <Field
        label="登录账号"
        required
        hint="定了就不改"
        error={account !== '' && !isAccountGood ? `${ACCOUNT_RULE_TEXT}。` : null}
      >
        <Input label="登录账号" value={account} onChange={setAccount} maxLength={40} placeholder="比如 zhangwei" />
      </Field>
      <RoleChoice grantable={grantable} value={scopeDraft} onChange={setScope} />
      <AccountFieldsForm
        draft={draft}
        grantable={grantable}
        estateIds={estateIds}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
    </Sheet>
  );
}
