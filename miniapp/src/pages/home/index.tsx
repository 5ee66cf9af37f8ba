import { useEffect } from 'react';
import { useElderMode } from '../../platform/elder-mode';
import { goHome } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/states';
import { ElderHome } from './elder-home';
import { ResidentHome } from './resident-home';

export default function HomePage() {
  const isElder = useElderMode((state) => state.isElder);
  const home = useSession((state) => state.me?.appHome);
  const isElsewhere = home !== undefined && home !== 'resident';
  // The bare address opens this page for everybody; staff begin with their own work.
  useEffect(() => {
    if (isElsewhere) goHome(home);
  }, [isElsewhere, home]);
  if (isElsewhere) {
    return (
      <Screen>
        <Skeleton lines={4} />
      </Screen>
    );
  }
  if (isElder) {
    return (
      <Screen>
        <ElderHome />
      </Screen>
    );
  }
  return (
    <Screen tab="home">
      <ResidentHome />
    </Screen>
  );
}
