import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { Announcement } from '../../../ui/announcement';
import { comparedRows, whatFollows } from './merge-words';
import './merge.scss';

interface Props {
  /** What is merged. */
  here: ComplaintDetail;
  there: ComplaintDetail;
  now: Date;
}

/** 两件并排看: the same of both beside each other, before anything is merged. */
export function MergeCompare({ here, there, now }: Props) {
  return (
    <View className="ys-gap-top">
      {comparedRows(here, there, now).map(({ label, values: [own, other] }) => (
        <View key={label} className="merge-row">
          <Text className="ys-second ys-block">{label}</Text>
          <View className="merge-pair">
            <Text className="merge-cell">{own}</Text>
            <Text className="merge-cell">{other}</Text>
          </View>
        </View>
      ))}
      <Announcement text={whatFollows(here, there, now)} />
    </View>
  );
}
