import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { role } from '../../platform/a11y';
import { mattersOfHousehold } from './api';
import './desk.scss';
import { MatterRow } from './matter-row';

interface Props {
  estateId: string;
  householdId: string;
  /** What the matter on the form is; `null`: nothing is written yet. */
  category: CategoryCode | null;
  onOpen: (complaintId: string) => void;
}

/** 这一户的事: what is open, before anything is written down twice, and what there was last. */
export function HouseholdMatters({ estateId, householdId, category, onOpen }: Props) {
  const { data, isError } = useQuery({
    queryKey: ['complaints', 'household', estateId, householdId],
    queryFn: () => mattersOfHousehold(estateId, householdId),
  });
  if (isError) return <Text className="ys-second ys-block">这一户以前的事没有查到，可以照常登记。</Text>;
  if (data === undefined) return null;
  const { open, hasMoreOpen, last } = data;
  const count = hasMoreOpen ? `${open.length} 件以上` : `${open.length} 件`;
  return (
    <View className="desk-matters">
      <View {...role('status')}>
        <Text className={open.length > 0 ? 'desk-warning' : 'ys-second ys-block'}>
          {open.length > 0 ? `这一户还有 ${count}没办完，请先问是不是同一件：` : '这一户没有正在办的事。'}
        </Text>
      </View>
      {open.map((matter) => (
        <MatterRow
          key={matter.id}
          matter={matter}
          note={matter.category === category ? '同类，可能就是这件' : null}
          onOpen={onOpen}
        />
      ))}
      {last.length > 0 && <Text className="ys-second ys-block desk-gap">最近办过的</Text>}
      {last.map((matter) => (
        <MatterRow key={matter.id} matter={matter} onOpen={onOpen} />
      ))}
    </View>
  );
}
