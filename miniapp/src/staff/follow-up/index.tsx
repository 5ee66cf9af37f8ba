import { View } from '@tarojs/components';
import { CALLING_ROLES } from '@yingsheng/shared/follow-up/call';
import { MANAGER_ROLES, type Role } from '@yingsheng/shared/people/role';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../platform/session';
import { SIDE_BY_SIDE } from '../../ui/few-or-many';
import { Screen } from '../../ui/screen';
import { Select } from '../../ui/select';
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
        <EstateChoice estates={estates} value={estate.id} onChange={setChosenId}>
          <View key={estate.id}>
            {holds(estate.id, MANAGER_ROLES) ? <AppealsWaiting estateId={estate.id} /> : null}
            {holds(estate.id, CALLING_ROLES) ? <CallsWaiting estateId={estate.id} /> : null}
          </View>
        </EstateChoice>
      )}
    </Screen>
  );
}

interface EstateChoiceProps {
  estates: readonly { id: string; name: string }[];
  value: string;
  onChange: (id: string) => void;
  children: ReactNode;
}

/** Nothing to choose from where there is only one; many are chosen from a list. */
function EstateChoice({ estates, value, onChange, children }: EstateChoiceProps) {
  if (estates.length < 2) return children;
  const options = estates.map(({ id, name }) => ({ value: id, label: name }));
  if (estates.length > SIDE_BY_SIDE) {
    return (
      <>
        <Select label="小区" placeholder="选择小区" options={options} value={value} onChange={onChange} />
        <View className="ys-gap-top">{children}</View>
      </>
    );
  }
  return (
    <Tabs label="小区" items={options} value={value} onChange={onChange}>
      {children}
    </Tabs>
  );
}
