import { Screen } from '../../ui/screen';

export default function SubmitPage() {
  return <Screen title="我要反映" back />;
}
