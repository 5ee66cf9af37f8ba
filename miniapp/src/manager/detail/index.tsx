import { Screen } from '../../ui/screen';

export default function ManagerDetailPage() {
  return <Screen title="投诉详情" back wide />;
}
