import { useShiftHandover } from '../../features/complaint/handover/use-shift-handover';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { dutyLine } from '../parts/duty-line';
import { useStaffTabs } from '../parts/use-staff-tabs';
import '../parts/staff.scss';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { ShiftView } from './shift-view';

/** 交接班: one screen lists what I owe at the end of my shift, and what I am asked to take over. */
export default function HandoverPage() {
  const me = useSession((state) => state.me);
  const tabs = useStaffTabs();
  const { data, error, refetch, dataUpdatedAt } = useShiftHandover();
  useRefreshByPull(refetch);
  const isEmpty = data !== undefined && Object.values(data).every((rows) => rows.length === 0);
  return (
    <Screen tab="handover" tabs={tabs} title="交接班" note={dutyLine(me)} wide>
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <StaleNote at={dataUpdatedAt} error={error} />}
      {isEmpty && <Empty title="您手上没有要交接的" hint="下班前来看一眼：没办完的、请您接手的都会列在这里。" />}
      {data !== undefined && !isEmpty && <ShiftView shift={data} />}
    </Screen>
  );
}
