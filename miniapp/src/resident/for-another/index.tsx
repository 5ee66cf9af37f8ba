import { useRouter } from '@tarojs/taro';
import { HAZARDS } from '@yingsheng/shared/complaint/urgency';
import { ORDINARY } from '../../features/complaint/submit-draft';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { useEstates } from '../bind-room/use-rooms';
import { DangerFirst } from './danger-first';
import { ForAnotherForm } from './for-another-form';

/** 替家人反映: whose home, and by whose leave; then on with the form it was opened from. In danger the room alone is enough. */
export default function ForAnotherPage() {
  const me = useSession((state) => state.me);
  const { params } = useRouter();
  const estates = useEstates();
  const hazard = HAZARDS.find((known) => known === params.hazard) ?? null;
  if (me && estates.data) {
    return <ForAnotherForm me={me} estates={estates.data} draftId={params.draft ?? ORDINARY} hazard={hazard} />;
  }
  return (
    <Screen title="替家人反映" back>
      <DangerFirst hazard={hazard} />
      {estates.error ? <ErrorState error={estates.error} onRetry={() => void estates.refetch()} /> : <Skeleton />}
    </Screen>
  );
}
