import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { JUDGED_FIGURES } from '@yingsheng/shared/board/judged-figure';
import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { MONTH, monthOf } from '@yingsheng/shared/month';
import { useComplaints } from '../../features/complaint/use-complaints';
import { go } from '../../platform/navigate';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Card } from '../../ui/card';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { listTitle } from '../judged/judged-words';
import '../parts/learning.scss';

/** 数的是哪些: exactly the matters that a figure counts. */
export default function JudgedMattersPage() {
  const { params } = useRouter();
  const known = <Code extends string>(codes: readonly Code[], value: string | undefined) =>
    codes.find((code) => code === value);
  const list = {
    judged: known(JUDGED_FIGURES, params.judged) ?? 'judged',
    month: MONTH.test(params.month ?? '') ? (params.month ?? '') : monthOf(new Date()),
    ...part('judgedCategory', known(CATEGORY_CODES, params.judgedCategory)),
    ...part('category', known(CATEGORY_CODES, params.category)),
  };
  const found = useComplaints({ scope: 'managed', ...part('estateId', params.estateId), ...list });
  useRefreshByPull(found.refetch);
  return (
    <Screen title="数的是哪些" back>
      <Text className="ys-block ys-second lr-line">{listTitle(list)}</Text>
      <Found list={found} />
    </Screen>
  );
}

function part<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

function Found({ list }: { list: ReturnType<typeof useComplaints> }) {
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.complaints.length === 0) return <Empty title="一件也没有" hint="换一个数字或换个月再看。" />;
  return (
    <View>
      <NewerRows list={list} />
      {list.complaints.map((complaint) => (
        <Matter key={complaint.id} complaint={complaint} />
      ))}
      <OlderRows list={list} label="看后面的" />
    </View>
  );
}

function Matter({ complaint }: { complaint: ComplaintSummary }) {
  const { id, number, title, category, urgency, placeText, header } = complaint;
  return (
    <Card onTap={() => go('/manager/detail/index', { id })} verb="打开">
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{title}</Text>
        <Text className="ys-small">{number}</Text>
      </View>
      <Text className="ys-second ys-block">{placeText}</Text>
      <Text className="ys-second ys-block">
        现在是{CATEGORY_LABEL[category]} · {URGENCY_LABEL[urgency]} · {header.statusText}
      </Text>
    </Card>
  );
}
