import { Screen } from '../../ui/screen';

export default function ComplaintsPage() {
  return <Screen title="我的反映" tab="complaints" />;
}
