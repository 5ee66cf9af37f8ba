import { Text, View } from '@tarojs/components';
import type { GrantableRoles, HeldRole, StaffAccountDetail } from '@yingsheng/shared/api/staff-accounts';
import { useState } from 'react';
import { confirm, toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Sheet } from '../../ui/sheet';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { AccountFieldsForm } from './account-fields';
import { draftOf, fieldsOf, isFilled } from './account-form';
import { linkText, roleText, STATE_WORDS } from './account-words';
import { LinkCard } from './link-card';
import { Problem } from './problem';
import { NO_SCOPE, RoleChoice, scopeOf } from './role-choice';
import {
  useAccount,
  useChangeAccount,
  useGiveRole,
  useInvite,
  useResetSecondFactor,
  useTakeRole,
  useVoidLink,
} from './use-accounts';

interface AccountSheetProps {
  readonly personId: string;
  readonly grantable: GrantableRoles;
  readonly onClose: () => void;
}

/** One colleague: the way in, what they may do, who they are. */
export function AccountSheet({ personId, grantable, onClose }: AccountSheetProps) {
  const { data, error, refetch } = useAccount(personId);
  return (
    <Sheet open title={data?.name ?? '同事账号'} onClose={onClose}>
      {data !== undefined ? (
        <View>
          <WayIn account={data} />
          {data.hasSecondFactor ? <LostPhone account={data} /> : null}
          <Roles account={data} grantable={grantable} />
          <Fields key={data.personId} account={data} grantable={grantable} />
        </View>
      ) : error === null ? (
        <Skeleton lines={6} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Sheet>
  );
}

function WayIn({ account }: { account: StaffAccountDetail }) {
  const invite = useInvite(account.personId);
  const voiding = useVoidLink(account.personId);
  const { text, tone } = STATE_WORDS[account.state];
  const waiting = linkText(account, new Date());
  const isReset = account.state === 'entered';
  const make = async (): Promise<void> => {
    const isSure =
      !isReset ||
      (await confirm({
        title: `给${account.name}一个重设密码的链接？`,
        body: '请先当面或打电话核实是本人。设好新密码之前，旧密码照常可用。',
        confirmLabel: '生成链接',
      }));
    if (isSure) invite.mutate(undefined);
  };
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-subtitle">{account.account ?? '没有登录账号'}</Text>
        <Tag tone={tone} text={text} />
      </View>
      {waiting === '' ? null : <Text className="ys-second ys-block">{waiting}</Text>}
      {account.isPhoneShared ? (
        <Text className="ys-second ys-block">手机号和别的同事相同，两个人都不能用手机号登录，请在下面改对。</Text>
      ) : null}
      {invite.data === undefined || waiting === '' ? null : <LinkCard link={invite.data} />}
      <Problem error={invite.error ?? voiding.error} />
      {account.state === 'left' ? (
        <Text className="ys-second ys-block">要重新启用，请到“住户与人员”里打开这位同事。</Text>
      ) : (
        <View className="ys-buttons ys-gap-top">
          <Button
            kind="secondary"
            label={isReset ? '忘了密码，重设' : account.state === 'new' ? '生成邀请' : '重发邀请'}
            busy={invite.isPending}
            onTap={() => void make()}
          />
          {waiting === '' ? null : (
            <Button
              kind="plain"
              label="作废链接"
              busy={voiding.isPending}
              onTap={() => voiding.mutate(undefined, { onSuccess: () => toast('链接已作废') })}
            />
          )}
        </View>
      )}
    </Card>
  );
}

function LostPhone({ account }: { account: StaffAccountDetail }) {
  const reset = useResetSecondFactor(account.personId);
  const run = async (): Promise<void> => {
    const isSure = await confirm({
      title: `重置${account.name}的两步验证？`,
      body: '只在手机和备用码都不在时用，请先当面核实是本人。原来的验证码和备用码马上作废，登录着的设备都会退出，本人会收到通知。',
      confirmLabel: '重置',
      isDanger: true,
    });
    if (isSure) reset.mutate(undefined, { onSuccess: () => toast('已重置，请本人重新登录') });
  };
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-subtitle">两步验证已开启</Text>
        <Button kind="secondary" small label="手机丢了，重置" busy={reset.isPending} onTap={() => void run()} />
      </View>
      <Problem error={reset.error} />
    </Card>
  );
}

function Roles({ account, grantable }: { account: StaffAccountDetail; grantable: GrantableRoles }) {
  const [draft, setDraft] = useState<typeof NO_SCOPE | null>(null);
  const give = useGiveRole(account.personId);
  const scope = draft === null ? null : scopeOf(draft);
  const add = (): void => {
    if (scope === null) return;
    give.mutate(scope, {
      onSuccess: () => {
        toast('任命好了，马上生效');
        setDraft(null);
      },
    });
  };
  return (
    <Card>
      <Text className="ys-subtitle ys-block">角色</Text>
      {account.roles.length === 0 ? <Text className="ys-second ys-block">还没有角色，登录后什么也看不到。</Text> : null}
      {account.roles.map((held) => (
        <RoleRow key={`${held.role}:${held.estateId}`} account={account} held={held} />
      ))}
      <Problem error={give.error} />
      {draft === null ? (
        <View className="ys-gap-top">
          <Button kind="secondary" label="添加角色" onTap={() => setDraft(NO_SCOPE)} />
        </View>
      ) : (
        <View>
          <RoleChoice grantable={grantable} value={draft} onChange={setDraft} />
          <Button label="任命" busy={give.isPending} disabled={scope === null} onTap={add} />
        </View>
      )}
    </Card>
  );
}

function RoleRow({ account, held }: { account: StaffAccountDetail; held: HeldRole }) {
  const take = useTakeRole(account.personId);
  const text = roleText(held, account.department);
  const run = async (): Promise<void> => {
    const isSure = await confirm({
      title: `收回“${text}”？`,
      body: `${account.name}马上就不能再做这个角色的事；已经办过的记录不变。`,
      confirmLabel: '收回角色',
      isDanger: true,
    });
    const { role, estateId } = held;
    if (isSure) take.mutate({ role, estateId }, { onSuccess: () => toast('已收回') });
  };
  return (
    <View className="ys-gap-top">
      <View className="ys-between">
        <Text className="ys-wrap">{text}</Text>
        {held.isYours ? (
          <Button
            kind="secondary"
            small
            label="收回"
            ariaLabel={`收回 ${text}`}
            busy={take.isPending}
            onTap={() => void run()}
          />
        ) : null}
      </View>
      <Problem error={take.error} />
    </View>
  );
}

function Fields({ account, grantable }: { account: StaffAccountDetail; grantable: GrantableRoles }) {
  const [draft, setDraft] = useState(draftOf(account));
  const change = useChangeAccount(account.personId);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(account));
  const estateIds = account.roles.flatMap(({ estateId }) => (estateId === null ? [] : [estateId]));
  const save = (): void => change.mutate(fieldsOf(draft), { onSuccess: () => toast('改好了') });
  return (
    <Card>
      <Text className="ys-subtitle ys-block">资料</Text>
      <AccountFieldsForm
        draft={draft}
        grantable={grantable}
        estateIds={estateIds}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <Problem error={change.error} />
      <View className="ys-gap-top">
        <Button label="保存资料" busy={change.isPending} disabled={!isChanged || !isFilled(draft)} onTap={save} />
      </View>
    </Card>
  );
}
