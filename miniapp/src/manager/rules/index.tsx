import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { keepInAddress } from '../../platform/address';
import { Tabs } from '../../ui/tabs';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { RULE_TABS } from './rule-tabs';
import '../parts/parts.scss';
import './rules.scss';

/** 规则与承诺: what this estate promises, and by which rules it works. */
export default function RulesPage() {
  const { estate, estates, choose: chooseEstate } = useManagedEstate();
  const { params } = useRouter();
  const asked = estates.find(({ id }) => id === params.estateId)?.id;
  // Whoever comes by a link that names an estate is shown that one.
  useEffect(() => {
    if (asked !== undefined) chooseEstate(asked);
  }, [asked, chooseEstate]);
  const [chosen, choose] = useState(params.tab ?? '');
  const tab = RULE_TABS.find(({ value }) => value === chosen) ?? RULE_TABS[0];
  const open = (value: string) => {
    choose(value);
    keepInAddress(`tab=${value}`);
  };
  return (
    <ManagerShell tab="rules" title="规则与承诺">
      {estate !== null && (
        <View className="mg-rules">
          <Tabs items={RULE_TABS} value={tab.value} onChange={open}>
            <tab.Panel key={`${tab.value}:${estate.id}`} estateId={estate.id} />
          </Tabs>
        </View>
      )}
    </ManagerShell>
  );
}
