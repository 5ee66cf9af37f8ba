import { PageContainer } from '@tarojs/components';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { backIsCaught, backIsFree } from '../platform/back.weapp';
import { closeLayersAbove, useLayers } from '../platform/layers';

/**
 * WeChat takes its own container away on Back instead of leaving the page. It stands empty as long as a layer is open;
 * when it goes, the uppermost layer goes with it. There may be one per page only, so it is put up anew for the next.
 */
export function BackCatcher() {
  const isNeeded = useLayers(({ layers }) => layers.length > 0);
  const [isPageShown, setPageShown] = useState(true);
  useDidShow(() => setPageShown(true));
  useDidHide(() => setPageShown(false));
  const [isTaken, setTaken] = useState(false);
  const isUp = isNeeded && isPageShown && !isTaken;
  useEffect(() => {
    if (isUp) backIsCaught();
  }, [isUp]);
  useEffect(() => {
    if (isTaken) Taro.nextTick(() => setTaken(false));
  }, [isTaken]);
  const leave = (): void => {
    backIsFree();
    if (!isUp) return;
    setTaken(true);
    closeLayersAbove(useLayers.getState().layers.length - 1);
  };
  return <PageContainer show={isUp} overlay={false} duration={0} customStyle="height:0" onAfterLeave={leave} />;
}
