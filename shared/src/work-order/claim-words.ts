/** 不采信手机自称的时间，为什么: as it is said to whoever did it and to their colleagues. */
export const CLAIM_DOUBTS = ['tooLongAgo', 'notSealed', 'clockChanged', 'outOfOrder', 'inContact'] as const;
export type ClaimDoubt = (typeof CLAIM_DOUBTS)[number];

export const CLAIM_DOUBT_WORDS: Readonly<Record<ClaimDoubt, string>> = {
  tooLongAgo: '已经超过一天',
  notSealed: '不是这次登录时在这台手机上记的',
  clockChanged: '手机的时间中途改过',
  outOfOrder: '和前后几步的先后对不上',
  inContact: '那以后手机有信号，没有马上交上来',
};
