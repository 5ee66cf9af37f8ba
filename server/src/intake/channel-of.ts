import type { Channel } from '@yingsheng/shared/complaint/channel';

/** WeChat sets this referer on every request of a mini-program, and no program inside it can change it. */
export function channelOf(referer: string | undefined): Channel {
  return referer?.startsWith('https://servicewechat.com/') ? 'miniProgram' : 'web';
}
