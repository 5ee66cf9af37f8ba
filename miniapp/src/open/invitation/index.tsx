import { useRouter } from '@tarojs/taro';
import { LOGIN, restart } from '../../platform/navigate';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { codeIn } from './code-in';
import { SetPassword } from './set-password';

/** 邀请、重设密码 */
export default function InvitationPage() {
  const code = codeIn(useRouter().params);
  return (
    <Screen title="设置密码" isPublic>
      {code === '' ? (
        <Empty
          title="这个地址里没有邀请"
          hint="请用收到的完整链接打开，或重新扫邀请上的二维码。"
          action={{ label: '去登录', onTap: () => restart(LOGIN) }}
        />
      ) : (
        <SetPassword code={code} />
      )}
    </Screen>
  );
}
