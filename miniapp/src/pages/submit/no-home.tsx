import { Text, View } from '@tarojs/components';
import { HAZARDS } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { CallFirst } from '../../features/complaint/call-first';
import { callForHelp } from '../../features/complaint/open';
import { ORDINARY } from '../../features/complaint/submit-draft';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';

/** Without a room danger and public matters are reported; what else to do is said before anything is written in vain. */
export function NoHome() {
  return (
    <Screen title="我要反映" back>
      <Card>
        <Text className="ys-title ys-block">您还没有绑定房号</Text>
        <Text className="ys-block ys-wrap">绑定以后就能在这里反映。也可以到客服中心，或者打物业服务电话办理。</Text>
        <Button label="绑定我的房号" onTap={() => go('/resident/rooms/index')} />
      </Card>
      <Card edge="danger">
        <CallFirst words="有危险不用绑定，马上打电话：" />
        <Text className="ys-block ys-gap-top">或者报给物业，立即派人：</Text>
        {HAZARDS.map((hazard) => (
          <Button key={hazard} kind="plain" label={HAZARD_LABEL[hazard]} onTap={() => callForHelp(hazard)} />
        ))}
      </Card>
      <Card>
        <Text className="ys-block ys-wrap">父母或别的家人住在小区里，得到本人同意，可以替他们反映：</Text>
        <View className="ys-gap-top">
          <Button
            kind="secondary"
            label="替家人反映"
            onTap={() => go('/resident/for-another/index', { draft: ORDINARY })}
          />
        </View>
      </Card>
      <Card>
        <Text className="ys-block ys-wrap">路上、门口、电梯厅这些公共地方的事，不绑定也能反映：</Text>
        <View className="ys-gap-top">
          <Button kind="secondary" label="反映公共地方的事" onTap={() => go('/open/report/index')} />
        </View>
      </Card>
    </Screen>
  );
}
