import { useMutation } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { MINI_PROGRAM_CODE_HEADER } from '@yingsheng/shared/api/posters';
import { isH5 } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf, queryString } from '../../platform/request';
import { Button } from '../../ui/button';
import { savePdf } from '../parts/save-pdf';

interface PosterPartProps {
  readonly estateId: string;
  /** Where it will hang; anywhere on the estate without. */
  readonly areaId?: string;
}

/** 海报: an A4 page with the code by which anybody reports from there, without signing in. */
export function PosterPart({ estateId, areaId }: PosterPartProps) {
  const print = useMutation({
    mutationFn: () => savePdf({ path: `/api/estates/${estateId}/poster${queryString({ areaId })}` }, () => undefined),
    onSuccess: ({ fileName, headers }) => toast(saidOf(fileName, headers)),
    onError: (error) => toast(messageOf(error)),
  });
  return (
    <View className="ys-gap-top">
      <Text className="ys-subtitle ys-block">扫码反映的海报</Text>
      <Text className="ys-second ys-block ys-wrap">
        {areaId === undefined ? '贴在大门、大堂' : '贴在这里'}，谁都能扫码反映，不用登录。
      </Text>
      {isH5 ? (
        <View className="ad-tools ys-gap-top">
          <Button small kind="secondary" label="下载海报 PDF" busy={print.isPending} onTap={() => print.mutate()} />
        </View>
      ) : (
        <Text className="ys-small ys-block ys-wrap">打印请用电脑浏览器。</Text>
      )}
    </View>
  );
}

function saidOf(fileName: string, headers: Headers): string {
  return headers.get(MINI_PROGRAM_CODE_HEADER) === 'missing'
    ? '海报已下载，但没有小程序码：小程序发布以后再打一次'
    : `已下载：${fileName}`;
}
