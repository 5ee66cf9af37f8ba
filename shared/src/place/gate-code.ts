/** 海报上的码: which estate a poster hangs on, as its codes say it. */

/** The page that they open; in WeChat without the leading `/`. */
export const REPORT_PATH = '/open/report/index';

/** WeChat's codes carry 32 signs and an id has 36: it goes without its hyphens. */
export function sceneOfEstate(estateId: string): string {
  return estateId.replaceAll('-', '');
}

/** `null`: no estate's. It arrives URL-encoded. */
export function estateInScene(scene: string | undefined): string | null {
  const hex = /^[0-9a-f]{32}$/.exec(scene ?? '')?.[0];
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? null;
}
