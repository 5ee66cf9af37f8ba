import { useRouter } from '@tarojs/taro';
import type { Me } from '@yingsheng/shared/api/auth';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { tabsOf } from '../../ui/app-tabs';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { isDeskOnly, ownsComplaints } from '../parts/staff-people';
import '../parts/staff.scss';
import { ComplaintList } from './complaint-list';
import { OrderList } from './order-list';

const LISTS = [
  { value: 'orders', label: '工单' },
  { value: 'complaints', label: '我负责的投诉' },
] as const;
type List = (typeof LISTS)[number]['value'];

/** 工单 and 投诉: what I have to do, and what I answer for. */
export default function Inbox() {
  const me = useSession((state) => state.me);
  const asked = useRouter().params.view;
  const [list, setList] = useState<List>(
    asked === 'complaints' || (!asked && isDeskOnly(me)) ? 'complaints' : 'orders',
  );
  const hasOwnTab = tabsOf(me).some((tab) => tab.path.includes('view=complaints'));
  const isComplaints = list === 'complaints' && ownsComplaints(me);
  return (
    <Screen
      tab={isComplaints && hasOwnTab ? 'complaints' : 'inbox'}
      title={isComplaints ? '投诉' : '工单'}
      note={dutyLine(me)}
      wide
    >
      {ownsComplaints(me) && !hasOwnTab && <Tabs items={LISTS} value={list} onChange={setList} />}
      {isComplaints ? <ComplaintList /> : <OrderList />}
    </Screen>
  );
}

function dutyLine(me: Me | null): string {
  const duty = me?.isOnDuty ? '值班中' : '未值班';
  return me?.department ? `${duty} · ${me.department.name}` : duty;
}
