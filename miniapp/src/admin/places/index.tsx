import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { keepInAddress } from '../../platform/address';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { EstateChoice } from '../parts/estate-choice';
import { useKeptEstate } from '../parts/kept-estate';
import { AreasPanel } from './areas-panel';
import { BuildingsPanel } from './buildings-panel';
import { DepartmentsPanel } from './departments-panel';
import { EstatePanel } from './estate-panel';
import { useRecords } from './use-places';
import '../parts/admin.scss';

const TABS = [
  { value: 'buildings', label: '楼栋房间', Panel: BuildingsPanel },
  { value: 'areas', label: '公共区域', Panel: AreasPanel },
  { value: 'estate', label: '小区资料', Panel: EstatePanel },
  { value: 'departments', label: '部门', Panel: DepartmentsPanel },
] as const;
type Tab = (typeof TABS)[number];

/** 小区与房屋: everything that stands there, for those who keep it. */
export default function PlacesPage() {
  const { params } = useRouter();
  const { estate, estates, choose } = useKeptEstate(params.estateId);
  const [chosen, setChosen] = useState<string>(params.tab ?? '');
  const tab: Tab = TABS.find(({ value }) => value === chosen) ?? TABS[0];
  const open = (value: string) => {
    setChosen(value);
    keepInAddress(`tab=${value}`);
  };
  return (
    <Screen title="小区与房屋" back wide>
      {estate === null ? (
        <Empty title="您没有可以管理的小区" hint="房屋资料由项目经理和系统管理员维护，请联系他们。" />
      ) : (
        <View>
          <EstateChoice estate={estate} estates={estates} onChoose={choose} />
          <Tabs<string> items={TABS} value={tab.value} onChange={open} label="小区与房屋">
            <Loaded key={`${tab.value}:${estate.id}`} estateId={estate.id} tab={tab} onEstate={choose} />
          </Tabs>
        </View>
      )}
    </Screen>
  );
}

/** Where nothing can be added, and what to do first. */
function Retired({ tab }: { tab: Tab['value'] }) {
  if (tab === 'departments') return null;
  const first = tab === 'estate' ? '要再用，请在下面“恢复使用”。' : '要再用，请先在“小区资料”里恢复。';
  return <Text className="ad-remark ad-retired">{`这个小区已停用，只能看，不能加。${first}`}</Text>;
}

interface LoadedProps {
  readonly estateId: string;
  readonly tab: Tab;
  readonly onEstate: (estateId: string) => void;
}

function Loaded({ estateId, tab, onEstate }: LoadedProps) {
  const { data, error, refetch } = useRecords(estateId);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {data.estate.isRetired && <Retired tab={tab.value} />}
      <tab.Panel records={data} onEstate={onEstate} />
    </>
  );
}
