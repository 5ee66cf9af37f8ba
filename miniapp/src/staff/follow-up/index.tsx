import { View } from '@tarojs/components';
import { CALLING_ROLES } from '@yingsheng/shared/follow-up/call';
import { MANAGER_ROLES, type Role } from '@yingsheng/shared/people/role';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import '../parts/staff.scss';
import { AppealsWaiting } from './appeals-waiting';
import { CallsWaiting } from './calls-waiting';

/** 回访与申诉: what an uninvolved pair of eyes owes to closed matters, estate by estate. */
export default function FollowUpPage() {
  const me = useSession((state) => state.me);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const holds = (estateId: string, roles: readonly Role[]): boolean =>
    me?.roles.some((grant) => grant.estateId === estateId && roles.includes(grant.role)) ?? false;
  const estates = (me?.estates ?? []).filter(({ id }) => holds(id, [...CALLING_ROLES, ...MANAGER_ROLES]));
  const estate = estates.find(({ id }) => id === chosenId) ?? estates[0];
  return (
    <Screen title="回访与申诉" tab="followUp">
      {estate === undefined ? (
        <Empty title="您还没有负责的小区" hint="回访和申诉由品质部、客服和项目经理来办。" />
      ) : (
        <View key={estate.id}>
          {estates.length > 1 ? (
            <Tabs
              items={estates.map(({ id, name }) => ({ value: id, label: name }))}
              value={estate.id}
              onChange={setChosenId}
            />
          ) : null}
          {holds(estate.id, MANAGER_ROLES) ? <AppealsWaiting estateId={estate.id} /> : null}
          {holds(estate.id, CALLING_ROLES) ? <CallsWaiting estateId={estate.id} /> : null}
        </View>
      )}
    </Screen>
  );
}
