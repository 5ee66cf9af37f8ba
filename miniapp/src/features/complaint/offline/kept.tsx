import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { useEffect } from 'react';
import { role } from '../../../platform/a11y';
import { goHome, restart } from '../../../platform/navigate';
import { useOutbox } from '../../../platform/outbox/outbox';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Screen } from '../../../ui/screen';
import { CallFirst, callingWords } from '../call-first';
import { SafetyAdviceBox } from '../safety-advice-box';
import { isCallForHelp } from '../submit-draft';
import { draftOf } from './queued-complaint';
import { WaitingComplaints } from './waiting-complaint-card';

interface KeptProps {
  /** Of the complaint that waits on this device. */
  actionKey: string;
  /** What to do until somebody comes; `null`: nothing dangerous. */
  advice: SafetyAdvice | null;
}

/** 等待网络，已保存: nobody knows of it yet, so whoever is in danger is told to call, before anything else. */
export function Kept({ actionKey, advice }: KeptProps) {
  // It takes the place of a form that may have been scrolled: what to do now stands at the top.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  const action = useOutbox(({ queue }) => queue.find(({ key }) => key === actionKey));
  if (action === undefined) return <Arrived />;
  const draft = draftOf(action);
  const isInDanger = isCallForHelp(draft);
  return (
    <Screen title="已保存" footer={<Button label="返回首页" onTap={() => goHome('resident')} />}>
      <SafetyAdviceBox advice={advice} />
      <Card edge={isInDanger ? 'danger' : undefined}>
        {isInDanger ? (
          <CallFirst words={`求助还没有发出去。${callingWords(draft.hazard ?? advice?.hazard ?? null)}`} />
        ) : null}
        <View className={isInDanger ? 'ys-gap-top' : ''} {...role('status')}>
          <Text className="ys-title">等待网络，已保存</Text>
          <Text className="ys-block">现在没有连上，物业还没有收到。联网后自动提交，不用再写一遍。</Text>
        </View>
        {isInDanger ? null : <CallFirst words="有危险请不要等，马上打电话：" />}
      </Card>
      <WaitingComplaints />
    </Screen>
  );
}

/** The network came back while the person was still here; or it was changed or deleted. */
function Arrived() {
  return (
    <Screen title="我要反映" footer={<Button label="看我的反映" onTap={() => restart('/pages/complaints/index')} />}>
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">这台手机上没有等待提交的内容了</Text>
          <Text className="ys-block">已经提交的，可以在“我的反映”里看到谁在负责、什么时候答复。</Text>
        </View>
      </Card>
    </Screen>
  );
}
