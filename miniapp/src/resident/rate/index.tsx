import { Screen } from '../../ui/screen';

export default function RatePage() {
  return <Screen title="评价" back />;
}
