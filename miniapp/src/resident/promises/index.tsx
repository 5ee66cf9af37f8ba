import { Screen } from '../../ui/screen';

export default function PromisesPage() {
  return <Screen title="公示" tab="promises" />;
}
