import { Text, View } from '@tarojs/components';
import type { RoomRequestView } from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { makePhoneCall } from '../../platform/environment';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { MediaGrid } from '../../ui/media-grid';
import { Tag } from '../../ui/tag';
import { GrantSheet, RefuseSheet } from './decision-sheets';

/** One request with all that is needed to decide: who asks, what the books say, who is bound already. */
export function RequestCard({ item }: { item: RoomRequestView }) {
  const now = useNow(60);
  const [deciding, setDeciding] = useState<'grant' | 'refuse' | null>(null);
  const isLate = new Date(item.dueAt) <= now;
  const done = (): void => setDeciding(null);
  return (
    <Card {...(isLate ? { edge: 'danger' as const } : {})}>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap" {...role('heading', { level: 2 })}>
          {item.placeText}
        </Text>
        <Tag tone={isLate ? 'red' : 'amber'} text={`${timeText(item.dueAt, now)} 前核对`} />
      </View>
      <Text className="ys-second ys-block">
        {item.estateName} · {timeText(item.askedAt, now)} 申请
      </Text>
      <Text className="ys-block ys-wrap ys-gap-top">
        {item.name}，自称{MEMBERSHIP_KIND_LABEL[item.kind]}
        {item.hasLetter ? '，手里有这一户的绑定信' : ''}
      </Text>
      <Row
        label={item.isPhoneProven ? '手机号（本人已验证）' : '手机号（未验证）'}
        value={<Text>{item.phone}</Text>}
        onTap={() => makePhoneCall(item.phone)}
      />
      <People title="物业登记" empty="登记里没有人" people={item.register} />
      <People title="已绑定" empty="还没有人绑定" people={item.members} />
      {item.document ? <MediaGrid media={[item.document]} /> : <Text className="ys-second ys-block">没有附证件</Text>}
      <Row
        label="这一户的绑定信"
        onTap={() => go('/admin/room-letter/index', { estateId: item.estateId, householdId: item.householdId })}
      />
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="不绑定" onTap={() => setDeciding('refuse')} />
        <Button label="核对无误，绑定" onTap={() => setDeciding('grant')} />
      </View>
      {deciding === 'grant' ? <GrantSheet item={item} onClose={done} /> : null}
      {deciding === 'refuse' ? <RefuseSheet item={item} onClose={done} /> : null}
    </Card>
  );
}

interface PeopleProps {
  title: string;
  empty: string;
  people: RoomRequestView['register'];
}

function People({ title, empty, people }: PeopleProps) {
  const words = people.map(
    ({ name, phoneMasked, kind }) =>
      `${name}（${MEMBERSHIP_KIND_LABEL[kind]}${phoneMasked ? `，${phoneMasked}` : ''}）`,
  );
  return (
    <Text className="ys-block ys-wrap">
      {title}：{words.length > 0 ? words.join('、') : empty}
    </Text>
  );
}
