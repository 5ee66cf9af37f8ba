import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { PrintLettersRequest } from '@yingsheng/shared/api/room-letters';
import { useState } from 'react';
import { isH5 } from '../../platform/environment';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { EstateChoice } from '../parts/estate-choice';
import { useKeptEstate } from '../parts/kept-estate';
import { LettersCard } from './letters-card';
import { buttonOf, RENEW_BODY } from './letters-words';
import { OnComputer } from './on-computer';
import { ScopeCard } from './scope-card';
import { useOutlook, usePrinting } from './use-letters';
import '../parts/admin.scss';

/** 打印绑定信: which rooms, what the letter says, and the file to print. */
export default function LettersPage() {
  const { params } = useRouter();
  const { estate, estates, choose } = useKeptEstate(params.estateId);
  if (estate === null) {
    return (
      <Screen title="打印绑定信" back>
        <Empty title="您没有可以管理的小区" hint="绑定信由项目经理和系统管理员打印，请联系他们。" />
      </Screen>
    );
  }
  const choice = <EstateChoice estate={estate} estates={estates} onChoose={choose} />;
  return <Letters key={estate.id} estateId={estate.id} choice={choice} />;
}

function Letters({ estateId, choice }: { estateId: string; choice: React.ReactNode }) {
  const [request, setRequest] = useState<PrintLettersRequest>({ isOnlyUnbound: true });
  const { isRenewed, ...scope } = request;
  const outlook = useOutlook(estateId, scope);
  const printing = usePrinting(estateId);
  const change = (part: Partial<PrintLettersRequest>): void => {
    printing.reset();
    setRequest({ ...request, ...part });
  };
  const print = async (): Promise<void> => {
    const isSure =
      !isRenewed || (await confirm({ title: '换新的房号码？', body: RENEW_BODY, confirmLabel: '换新并打印' }));
    // What is said of it stands above the letter, where nobody may be looking.
    if (isSure)
      printing.mutate(request, { onSuccess: () => toast('信已下载'), onError: (reason) => toast(messageOf(reason)) });
  };
  const { label, isReady } = buttonOf(outlook.data ?? null, printing.isPending ? printing.done : null);
  const button = <Button label={label} disabled={!isReady} busy={printing.isPending} onTap={() => void print()} />;
  return (
    <Screen title="打印绑定信" back wide {...(isH5 ? { footer: button } : {})}>
      <View className="ad-columns">
        <View>
          {choice}
          <ScopeCard estateId={estateId} request={request} onChange={change} />
          {isH5 ? null : <OnComputer />}
        </View>
        <LettersCard outlook={outlook} fileName={printing.data?.fileName ?? null} problem={printing.error} />
      </View>
    </Screen>
  );
}
