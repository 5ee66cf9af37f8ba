/** 在哪儿登录的: the program and the machine in words their owner knows, from what the program says of itself. */
const PROGRAMS: readonly [RegExp, string][] = [
  [/miniProgram/i, '微信小程序'],
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const MACHINES: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/, '安卓'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** `微信 · iPhone`; empty where neither is known. */
export function deviceOf(client: string): string {
  return [PROGRAMS, MACHINES]
    .map((known) => known.find(([pattern]) => pattern.test(client))?.[1])
    .filter((word) => word !== undefined)
    .join(' · ');
}
