import { Text, View } from '@tarojs/components';
import type { ExportView, StoredAboutMe } from '@yingsheng/shared/api/personal-data';
import { writtenDay, writtenTime } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { saveFile } from '../../platform/download';
import { isH5, serverBase } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Part } from './part';
import { sizeText } from './stored-words';
import { useAskForExport } from './use-stored';

/** 带走一份: asked for here, made on the server, saved in a browser. */
export function CopyCard({ stored }: { stored: StoredAboutMe }) {
  const ask = useAskForExport();
  const now = useNow(60);
  const { export: copy, nextExportAt } = stored;
  const isPreparing = copy?.state === 'preparing';
  return (
    <Part title="带走一份">
      <Text className="ys-block ys-wrap">
        上面的全部内容和您上传的照片、视频，整理成一个压缩包。里面只有您本人的信息，别人的姓名和电话已隐去。
      </Text>
      <View className="ys-gap-top" {...role('status')}>
        {copy === null ? null : <CopyState copy={copy} />}
      </View>
      {copy?.state === 'ready' ? <SaveButton id={copy.id} /> : null}
      {nextExportAt === null && !isPreparing ? (
        <View className="ys-gap-top">
          <Button
            kind="secondary"
            label={copy === null ? '整理一份' : '再整理一份'}
            busy={ask.isPending}
            onTap={() => ask.mutate(undefined, { onError: (error) => toast(messageOf(error)) })}
          />
        </View>
      ) : null}
      {nextExportAt !== null && !isPreparing ? (
        <Text className="ys-second ys-block ys-gap-top">
          一天可以要一份，{writtenTime(nextExportAt, now)} 后可以再要。
        </Text>
      ) : null}
    </Part>
  );
}

function CopyState({ copy: { state, askedAt, expiresAt, bytes } }: { copy: ExportView }) {
  if (state === 'preparing') {
    return <Text className="ys-block">正在整理，好了会发消息告诉您，可以先离开这里。</Text>;
  }
  if (state === 'failed' || expiresAt === null) {
    return <Text className="ys-block">{writtenDay(askedAt)} 的那份没有整理成功，请再试一次。</Text>;
  }
  return (
    <Text className="ys-block ys-wrap">
      {writtenDay(askedAt)} 的那份已整理好（{sizeText(bytes ?? 0)}），保留到 {writtenDay(expiresAt)}，之后自动删除。
    </Text>
  );
}

/** WeChat opens no archive: the same account in a browser does. */
function SaveButton({ id }: { id: string }) {
  const [isBusy, setBusy] = useState(false);
  if (!isH5) {
    return (
      <Text className="ys-second ys-block ys-wrap ys-gap-top">
        微信里打不开压缩包：请在浏览器里打开 {serverBase}，用您的手机号登录，到“我的 · 账号与安全 ·
        我的个人信息”下载。没有用手机号登录过的，先在“我的房号”里验证手机号。
      </Text>
    );
  }
  const save = async (): Promise<void> => {
    setBusy(true);
    await saveFile(`/api/me/exports/${id}/file`, '我的个人信息.zip').catch((error: unknown) => toast(messageOf(error)));
    setBusy(false);
  };
  return (
    <View className="ys-gap-top">
      <Button label="下载" busy={isBusy} onTap={() => void save()} />
    </View>
  );
}
