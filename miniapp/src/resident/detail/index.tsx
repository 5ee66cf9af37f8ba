import { Screen } from '../../ui/screen';

export default function DetailPage() {
  return <Screen title="反映详情" back />;
}
