import { Screen } from '../../ui/screen';

export default function LoginPage() {
  return <Screen title="登录" />;
}
