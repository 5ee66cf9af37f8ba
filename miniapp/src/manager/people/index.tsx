import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { keepInAddress } from '../../platform/address';
import { Tabs } from '../../ui/tabs';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { PEOPLE_TABS } from './people-tabs';
import '../parts/parts.scss';
import './people-page.scss';

/** 住户与人员: who lives here, who works here, and when. */
export default function PeoplePage() {
  const { estate } = useManagedEstate();
  const { params } = useRouter();
  const [chosen, choose] = useState(params.tab ?? '');
  const tab = PEOPLE_TABS.find(({ value }) => value === chosen) ?? PEOPLE_TABS[0];
  const open = (value: string) => {
    choose(value);
    keepInAddress(`tab=${value}`);
  };
  return (
    <ManagerShell tab="people" title="住户与人员">
      {estate !== null && (
        <View className="mg-people">
          <Tabs items={PEOPLE_TABS} value={tab.value} onChange={open}>
            <tab.Panel key={`${tab.value}:${estate.id}`} estateId={estate.id} />
          </Tabs>
        </View>
      )}
    </ManagerShell>
  );
}
