import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { WaitingComplaints } from '../../features/complaint/offline/waiting-complaint-card';
import { useComplaints } from '../../features/complaint/use-complaints';
import { WeatherAnnouncement } from '../../features/directory/weather-announcement';
import { role } from '../../platform/a11y';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Pressable } from '../../ui/pressable';
import { EmergencySheet } from './emergency-sheet';
import './home.scss';

/** 长辈版: three big entrances and nothing else; settings as one quiet line below. */
export function ElderHome() {
  const me = useSession((state) => state.me);
  const [isEmergency, setEmergency] = useState(false);
  const { complaints } = useComplaints({ scope: 'mine', state: 'open' });
  const waitingCount = complaints.filter((complaint) => complaint.status === 'resolved').length;
  const home = me?.homes[0];
  const estateId = home?.estateId ?? me?.estates[0]?.id ?? '';
  return (
    <View>
      <View className="home-where" {...role('heading', { level: 1 })}>
        <Text className="home-where__estate">{home?.estateName ?? me?.estates[0]?.name}</Text>
        <Text className="ys-second">{home?.placeText ?? '还没有绑定房号'}</Text>
      </View>
      <WeatherAnnouncement estateId={estateId} />
      <WaitingComplaints />
      <Entrance kind="report" name="我要反映" what="说说哪里不好" onTap={() => go('/pages/submit/index')} />
      <Entrance kind="emergency" name="紧急求助" what="困人 燃气 火情" onTap={() => setEmergency(true)} />
      <Entrance
        kind="mine"
        name="我的反映"
        what={waitingCount > 0 ? `${waitingCount} 件等您确认` : `${complaints.length} 件正在处理`}
        onTap={() => go('/pages/complaints/index')}
      />
      <Button kind="plain" label="设置与退出长辈版" onTap={() => go('/pages/mine/index')} />
      <EmergencySheet open={isEmergency} estateId={estateId} onClose={() => setEmergency(false)} />
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
    <Pressable
      className={`home-entrance home-entrance--big home-entrance--${kind}`}
      label={`${name},${what}`}
      onTap={onTap}
    >
      <Text className="home-entrance__name">{name}</Text>
      <Text className="home-entrance__what">{what}</Text>
    </Pressable>
  );
}
