import { Text, View } from '@tarojs/components';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { CallFirst, callingWords } from '../../features/complaint/call-first';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Screen } from '../../ui/screen';

const DANGERS = HAZARDS.map((hazard) => ({ value: hazard, label: HAZARD_LABEL[hazard] }));

/** What to do in danger and whom to ring, for whoever has not signed in; the report needs no account either. */
export function VisitorAdvice({ hazard }: { hazard: Hazard }) {
  const [chosen, choose] = useState(hazard);
  return (
    <Screen title="遇到危险怎么做" back isPublic>
      <Chips options={DANGERS} value={chosen} onChange={choose} />
      <View className="ys-gap-top">
        <SafetyAdviceBox advice={safetyAdviceFor(chosen)} />
      </View>
      <Card>
        <CallFirst words={callingWords(chosen)} />
      </Card>
      <Card>
        <Text className="ys-second ys-block">打不通电话，或者已经打过：不用登录，写下在哪里就派人。</Text>
        <View className="ys-gap-top">
          <Button
            kind="danger"
            label="报给物业 · 立即派人"
            onTap={() => go('/open/report/index', { hazard: chosen }, '求助表没有打开。请直接打物业服务电话或 119。')}
          />
        </View>
      </Card>
    </Screen>
  );
}
