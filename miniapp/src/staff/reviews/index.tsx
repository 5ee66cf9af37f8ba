import { Text, View } from '@tarojs/components';
import { useContentReviews } from '../../features/content-review/use-content-reviews';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { ReviewCard } from './review-card';
import '../parts/staff.scss';

/** 内容复核: what the platform's check suspects; a person decides, and the complaint goes on meanwhile. */
export default function ReviewsPage() {
  return (
    <Screen title="内容复核" tab="reviews" back>
      <Waiting />
    </Screen>
  );
}

function Waiting() {
  const now = useNow(60);
  const list = useContentReviews();
  useRefreshByPull(list.refetch);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) {
    return <Empty title="没有待复核的内容" hint="微信内容安全提示可疑的留言和照片会列在这里，由您决定是否放行。" />;
  }
  return (
    <View>
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      <Text className="ys-second ys-block">机器只是提示，由您决定。不管放不放行，投诉都照常处理。</Text>
      <View className="ys-gap-top">
        {list.data.map((item) => (
          <ReviewCard key={item.id} item={item} now={now} />
        ))}
      </View>
    </View>
  );
}
