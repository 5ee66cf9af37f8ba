import { Screen } from '../../ui/screen';

export default function NoticesPage() {
  return <Screen title="消息" back />;
}
