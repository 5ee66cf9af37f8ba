import { useIncomingHandovers } from '../../features/complaint/handover/use-shift-handover';
import { useSession } from '../../platform/session';
import { type AppTab, tabsOf } from '../../ui/app-tabs';
import { ownsComplaints } from './staff-people';

/** The person's tabs; the one of handing over says how many colleagues wait for an answer. */
export function useStaffTabs(): AppTab[] {
  const me = useSession((state) => state.me);
  const waiting = useIncomingHandovers(ownsComplaints(me)).length;
  return tabsOf(me).map((tab) =>
    tab.key === 'handover' && waiting > 0 ? { ...tab, badge: waiting, badgeOf: '件等您接手' } : tab,
  );
}
