import { useElderMode } from '../../platform/elder-mode';
import { Screen } from '../../ui/screen';
import { ElderHome } from './elder-home';
import { ResidentHome } from './resident-home';

export default function HomePage() {
  const isElder = useElderMode((state) => state.isElder);
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
