import { Text, View } from '@tarojs/components';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PhoneBar } from '../../ui/phone-bar';

interface Props {
  hasWechat: boolean;
  isSignedIn: boolean;
  isResident: boolean;
}

/** Where no code can be sent: what is open all the same. */
export function NoSms({ hasWechat, isSignedIn, isResident }: Props) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block">这里还没有开通短信验证码</Text>
      <Text className="ys-block ys-wrap">{wayOn({ hasWechat, isSignedIn, isResident })}</Text>
      {isSignedIn ? null : (
        <View className="ys-gap-top">
          <Button label="不登录，直接反映" onTap={() => go('/open/report/index')} />
        </View>
      )}
      {/* Whoever has not signed in has the telephones at the top of the page. */}
      {isSignedIn && isResident ? (
        <View className="ys-gap-top">
          <PhoneBar />
        </View>
      ) : null}
    </Card>
  );
}

function wayOn({ hasWechat, isSignedIn, isResident }: Props): string {
  if (isSignedIn) return isResident ? '可以填写房号申请，或者打物业服务电话办理。' : '请照常用账号和密码登录。';
  return hasWechat
    ? '请用微信小程序登录；不登录也能反映、查进展，或者打上面的物业服务电话。'
    : '不登录也能反映、查进展，或者打上面的物业服务电话。';
}
