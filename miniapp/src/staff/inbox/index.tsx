import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { dutyLine } from '../parts/duty-line';
import { isDeskOnly, ownsComplaints } from '../parts/staff-people';
import { useStaffTabs } from '../parts/use-staff-tabs';
import '../parts/staff.scss';
import { ComplaintList } from './complaint-list';
import { EstateOrders } from './estate-orders';
import { OrderList } from './order-list';

const LISTS = [
  { value: 'orders', label: '工单' },
  { value: 'complaints', label: '我负责的投诉' },
] as const;
type List = (typeof LISTS)[number]['value'];

/** 工单 and 投诉: what I have to do, or at a desk what anybody has; and what I answer for. */
export default function Inbox() {
  const me = useSession((state) => state.me);
  const asked = useRouter().params.view;
  const [list, setList] = useState<List>(
    asked === 'complaints' || (!asked && isDeskOnly(me)) ? 'complaints' : 'orders',
  );
  const tabs = useStaffTabs();
  const hasOwnTab = tabs.some((tab) => tab.path.includes('view=complaints'));
  const isComplaints = list === 'complaints' && ownsComplaints(me);
  // Who repairs nothing asks who has it, not what to take.
  const orders = isDeskOnly(me) ? <EstateOrders /> : <OrderList />;
  const shown = isComplaints ? <ComplaintList /> : orders;
  return (
    <Screen
      tab={isComplaints && hasOwnTab ? 'complaints' : 'inbox'}
      tabs={tabs}
      title={isComplaints ? '投诉' : '工单'}
      note={dutyLine(me)}
      wide
    >
      {ownsComplaints(me) && !hasOwnTab ? (
        <Tabs items={LISTS} value={list} onChange={setList}>
          {shown}
        </Tabs>
      ) : (
        shown
      )}
    </Screen>
  );
}
