import { Text, View } from '@tarojs/components';
import type { EstateHousehold } from '@yingsheng/shared/api/households';
import { tableRole } from '../../features/board/table-role';
import { Tag } from '../../ui/tag';
import { Table } from '../parts/table';
import { boundState, openText, residentsText } from './household-words';

const HEADINGS = ['门牌', '住户', '绑定', '反映'];

function Row({ household }: { household: EstateHousehold }) {
  const { placeText, openMatterCount } = household;
  const bound = boundState(household);
  return (
    <View className="mg-row household-row" {...tableRole('row', placeText)}>
      <Text className="mg-cell household-place" {...tableRole('cell')}>
        {placeText}
      </Text>
      <Text className="mg-cell household-people" {...tableRole('cell')}>
        {residentsText(household)}
      </Text>
      <View className="mg-cell household-bound" {...tableRole('cell')}>
        <Tag tone={bound.tone} text={bound.text} />
      </View>
      <Text className={`mg-cell household-open ${openMatterCount > 0 ? 'mg-tone-warn' : ''}`} {...tableRole('cell')}>
        {openText(household)}
      </Text>
    </View>
  );
}

/** A table on a desk, cards on a phone. */
export function HouseholdTable({ households }: { households: readonly EstateHousehold[] }) {
  return (
    <Table label="住户" headings={HEADINGS}>
      {households.map((household) => (
        <Row key={household.householdId} household={household} />
      ))}
    </Table>
  );
}
