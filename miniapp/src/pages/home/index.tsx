import { Screen } from '../../ui/screen';

export default function HomePage() {
  return <Screen title="应声" tab="home" />;
}
