import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { toast } from '../platform/feedback';
import { messageOf } from '../platform/request';
import { useSession } from '../platform/session';
import { Button } from './button';
import { Pressable } from './pressable';
import { Sheet } from './sheet';
import { Skeleton } from './states';

/** 体验身份: only where the server opens demo logins; a live server shows nothing. */
export function PersonaSwitch() {
  const { isDemo, loadPersonas } = useSession();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    void loadPersonas();
  }, [loadPersonas]);
  if (!isDemo) return null;
  return (
    <>
      <Button kind="plain" small label="切换体验身份" onTap={() => setOpen(true)} />
      <Sheet open={isOpen} title="切换体验身份" onClose={() => setOpen(false)}>
        <PersonaList onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

/** The personas to choose from; choosing one logs in and opens its start page. */
export function PersonaList({ onDone }: { onDone?: () => void }) {
  const { personas, isDemo, loginDemo } = useSession();
  const [busyKey, setBusyKey] = useState<string | null>(null);
  if (isDemo === null) return <Skeleton lines={4} />;
  const choose = async (key: string): Promise<void> => {
    if (busyKey) return;
    setBusyKey(key);
    try {
      await loginDemo(key);
      onDone?.();
    } catch (error) {
      toast(messageOf(error));
    } finally {
      setBusyKey(null);
    }
  };
  return (
    <View>
      {personas.map((persona) => (
        <Pressable key={persona.key} className="ys-option" verb="以此身份进入" onTap={() => void choose(persona.key)}>
          <View>
            <Text className="ys-subtitle">{persona.name}</Text>
            <Text className="ys-second">{busyKey === persona.key ? '正在进入…' : persona.description}</Text>
          </View>
          <View className="ys-arrow" />
        </Pressable>
      ))}
    </View>
  );
}
