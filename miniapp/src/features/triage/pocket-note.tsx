import { Text } from '@tarojs/components';
import { useOnline } from '../../platform/use-online';
import { Card } from '../../ui/card';

interface Props {
  /** Beside its question. */
  isAsked: boolean;
  /** The server cannot be asked before an estate is chosen. */
  lacksEstate?: boolean;
}

/** 本机自己判断的: said wherever the device speaks of danger in place of the server. */
export function PocketNote({ isAsked, lacksEstate = false }: Props) {
  const isOnline = useOnline();
  const [why, when] = !isOnline
    ? ['现在没有网络', '联网后']
    : lacksEstate
      ? ['还没选小区', '选好后']
      : ['系统一时没有回应', '系统回应后'];
  return (
    <Card>
      <Text className="ys-second ys-block ys-wrap">
        {why}，这是本机自己判断的，可能不准。{when}会再判断一次{isAsked ? '，您的回答也算数' : ''}。
      </Text>
    </Card>
  );
}
