import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { makePhoneCall } from '../../platform/environment';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** 险情先打电话, certain or not: before reading on, for whoever takes the matter on or answers for it. */
export function DialFirst({ people }: { people: ComplaintDetail['dialFirst'] }) {
  if (people.length === 0) return null;
  return (
    <Card edge="danger">
      <Text className="ys-block">先打电话问清楚：</Text>
      {people.map(({ name, phone }) => (
        <View key={phone} className="ys-gap-top">
          <Button kind="danger" label={`打电话给${name} ${phone}`} onTap={() => makePhoneCall(phone)} />
        </View>
      ))}
    </Card>
  );
}
