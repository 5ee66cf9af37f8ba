/** `96.4%`; without cases there is no share to state. */
export function percentText(share: number | null): string {
  return share === null ? '暂无' : `${(share * 100).toFixed(1)}%`;
}
