import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils';
import { mergeReconciler } from '@tarojs/shared';

/** What Taro's own entry for WeChat does, without the table of all its components. */
mergeReconciler(hostConfig);
