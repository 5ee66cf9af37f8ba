import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { WaitingComplaints } from '../../features/complaint/offline/waiting-complaint-card';
import { UnfinishedDrafts } from '../../features/complaint/unfinished-drafts';
import { useComplaints } from '../../features/complaint/use-complaints';
import { WeatherAnnouncement } from '../../features/directory/weather-announcement';
import { role } from '../../platform/a11y';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Pressable } from '../../ui/pressable';
import { ElderOffer } from './elder-offer';
import { EmergencySheet } from './emergency-sheet';
import { HomeOffer } from './home-offer';
import { mineWords } from './mine-words';
import './home.scss';

/** 长辈版: three big entrances and nothing else; settings as one quiet line below. */
export function ElderHome() {
  const me = useSession((state) => state.me);
  const [isEmergency, setEmergency] = useState(false);
  const { complaints, hasNextPage } = useComplaints({ scope: 'mine', state: 'open' });
  const now = useNow(60);
  const home = me?.homes[0];
  const estateName = home?.estateName ?? me?.estates[0]?.name;
  const estateId = home?.estateId ?? me?.estates[0]?.id ?? '';
  return (
    <View>
      <View className="home-where" {...role('heading', { level: 1 })}>
        {estateName === undefined ? null : <Text className="home-where__estate">{estateName}</Text>}
        <Text className="ys-second">{home?.placeText ?? '还没有绑定房号'}</Text>
      </View>
      <WeatherAnnouncement estateId={estateId} />
      <WaitingComplaints />
      <Entrance
        kind="report"
        name="我要反映"
        what={home ? '家里 小区 替家人都能报' : '没有房号也能报'}
        onTap={() => go('/pages/submit/index')}
      />
      <Entrance kind="emergency" name="紧急求助" what="困人 燃气 火情" onTap={() => setEmergency(true)} />
      <Entrance
        kind="mine"
        name="我的反映"
        what={mineWords(complaints, hasNextPage, now)}
        onTap={() => go('/pages/complaints/index')}
      />
      <HomeOffer />
      <ElderOffer />
      {me ? <UnfinishedDrafts personId={me.id} /> : null}
      {home ? null : <Button kind="secondary" label="绑定房号" onTap={() => go('/resident/rooms/index')} />}
      <Button kind="plain" label="设置与退出长辈版" onTap={() => go('/pages/mine/index')} />
      <EmergencySheet open={isEmergency} onClose={() => setEmergency(false)} />
    </View>
  );
}

interface EntranceProps {
  kind: 'report' | 'emergency' | 'mine';
  name: string;
  what: string;
  onTap: () => void;
}

function Entrance({ kind, name, what, onTap }: EntranceProps) {
  return (
    <Pressable className={`home-entrance home-entrance--big home-entrance--${kind}`} onTap={onTap}>
      <Text className="home-entrance__name">{name}</Text>
      <Text className="home-entrance__what">{what}</Text>
    </Pressable>
  );
}
