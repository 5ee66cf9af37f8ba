import { Image, Text, View } from '@tarojs/components';
import type { StaffLink } from '@yingsheng/shared/api/staff-accounts';
import { writtenTime } from '@yingsheng/shared/written-time';
import { named } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import './accounts.scss';

/** What the colleague scans, or is sent. */
export function LinkCard({ link }: { link: StaffLink }) {
  const copy = async (): Promise<void> => {
    toast((await copyText(link.address)) ? '链接复制好了，请只发给本人' : '没能复制，请长按链接自己复制');
  };
  return (
    <View className="ad-link">
      <Image className="ad-link__qr" src={link.qr} mode="aspectFit" {...named(`${link.name}的二维码`)} />
      <Text className="ys-second ys-block">
        {link.purpose === 'invitation' ? '请本人扫码，自己设密码。' : '请本人扫码，重新设密码；旧密码随后失效。'}
      </Text>
      <Text className="ys-small ys-block" userSelect>
        {link.address}
      </Text>
      <Text className="ys-small ys-block">{`只能用一次，${writtenTime(link.expiresAt, new Date())} 前有效。`}</Text>
      <View className="ys-gap-top">
        <Button kind="secondary" label="复制链接" onTap={() => void copy()} />
      </View>
    </View>
  );
}
