import { Text, View } from '@tarojs/components';
import type { GrantableRoles, StaffAccount } from '@yingsheng/shared/api/staff-accounts';
import { ACCOUNT_STATES, type AccountState } from '@yingsheng/shared/people/account';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { useDebounced } from '../../platform/use-debounced';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Input } from '../../ui/field';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Select } from '../../ui/select';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { AccountSheet } from './account-sheet';
import { linkText, roleText, STATE_WORDS } from './account-words';
import { NewAccountSheet } from './new-account-sheet';
import { useAccounts, useGrantable, useInviteAll } from './use-accounts';
import './accounts.scss';

const EVERYWHERE = { value: '', label: '全部小区' };
const STATES = [
  { value: 'all' as const, label: '全部' },
  ...ACCOUNT_STATES.map((value) => ({ value, label: STATE_WORDS[value].text })),
];

/** 同事账号: who can sign in, what they may do, and how they come in. */
export default function AccountsPage() {
  const { data, error, refetch } = useGrantable();
  return (
    <Screen title="同事账号" tab="accounts" wide>
      {data !== undefined ? (
        <Accounts grantable={data} />
      ) : error === null ? (
        <Skeleton lines={6} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

function Accounts({ grantable }: { grantable: GrantableRoles }) {
  const isAdmin = useSession((session) => session.me?.roles.some(({ role }) => role === 'admin') ?? false);
  const [words, setWords] = useState('');
  const [estateId, setEstate] = useState('');
  const [state, setState] = useState<AccountState | 'all'>('all');
  const [openId, open] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const query = useDebounced(words.trim(), 300);
  const estates = grantable.estates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <View>
      <View className="ad-tools">
        <Button small label="添加同事" onTap={() => setAdding(true)} />
        <Button
          kind="secondary"
          small
          label="导入花名册"
          onTap={() => go('/admin/import/index', { estateId, kind: 'staff' })}
        />
        <Button kind="secondary" small label="邀请单" onTap={() => go('/admin/invitations/index')} />
        {isAdmin ? <Button kind="secondary" small label="操作记录" onTap={() => go('/admin/audit/index')} /> : null}
      </View>
      <View className="ad-filters">
        <Input label="找同事" placeholder="姓名、账号或手机号" value={words} onChange={setWords} maxLength={40} />
        {estates.length > 1 ? (
          <View className="ys-gap-top">
            <Select
              label="小区"
              placeholder="全部小区"
              options={[EVERYWHERE, ...estates]}
              value={estateId}
              onChange={setEstate}
            />
          </View>
        ) : null}
        <View className="ys-gap-top">
          <Chips options={STATES} value={state} onChange={setState} />
        </View>
      </View>
      <AccountList
        wanted={{ query, estateId, ...(state === 'all' ? {} : { state }) }}
        onOpen={open}
        onAdd={() => setAdding(true)}
      />
      {isAdding ? <NewAccountSheet grantable={grantable} onClose={() => setAdding(false)} /> : null}
      {openId === null ? null : (
        <AccountSheet key={openId} personId={openId} grantable={grantable} onClose={() => open(null)} />
      )}
    </View>
  );
}

interface AccountListProps {
  readonly wanted: Parameters<typeof useAccounts>[0];
  readonly onOpen: (personId: string) => void;
  readonly onAdd: () => void;
}

function AccountList({ wanted, onOpen, onAdd }: AccountListProps) {
  const list = useAccounts(wanted);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.accounts.length === 0) {
    return (
      <Empty
        title="没有这样的同事"
        hint="换个条件找找；还没录入的，先添加再邀请。"
        action={{ label: '添加同事', onTap: onAdd }}
      />
    );
  }
  return (
    <View>
      {wanted.state === 'new' ? <InviteAll /> : null}
      <NewerRows list={list} />
      {list.accounts.map((account) => (
        <AccountCard key={account.personId} account={account} onOpen={() => onOpen(account.personId)} />
      ))}
      <OlderRows list={list} label="看后面的同事" />
    </View>
  );
}

function InviteAll() {
  const invite = useInviteAll();
  const run = (): void =>
    invite.mutate(undefined, {
      onSuccess: ({ count }) => {
        toast(`生成了 ${count} 份邀请`);
        go('/admin/invitations/index');
      },
      onError: (error) => toast(messageOf(error)),
    });
  return (
    <View className="ad-tools">
      <Button kind="secondary" small label="给他们都生成邀请" busy={invite.isPending} onTap={run} />
    </View>
  );
}

function AccountCard({ account, onOpen }: { account: StaffAccount; onOpen: () => void }) {
  const { text, tone } = STATE_WORDS[account.state];
  const who = [account.account, account.phoneMasked, account.department?.name].filter((word) => Boolean(word));
  const waiting = linkText(account, new Date());
  const inner = (
    <>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{account.name}</Text>
        <Tag tone={tone} text={text} />
      </View>
      <Text className="ys-second ys-block ys-wrap">{who.join(' · ')}</Text>
      <Text className="ys-second ys-block ys-wrap">
        {account.roles.map((held) => roleText(held, account.department)).join('；') || '还没有角色'}
      </Text>
      {waiting === '' ? null : <Text className="ys-small ys-block">{waiting}</Text>}
      {account.isPhoneShared ? <Tag tone="amber" text="手机号和别的同事相同" /> : null}
    </>
  );
  if (account.isYours) return <Card onTap={onOpen}>{inner}</Card>;
  return (
    <Card>
      {inner}
      <Text className="ys-small ys-block">这位同事的权限超出您的范围，请由系统管理员来改。</Text>
    </Card>
  );
}
