/** Money as people read and type it; kept as whole fen, so that nothing is ever rounded. */

const YUAN = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** `¥80`, `¥80.50`, `¥1,200`. */
export function moneyText(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const rest = fen % 100;
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === 0 ? `¥${grouped}` : `¥${grouped}.${String(rest).padStart(2, '0')}`;
}

/** What somebody typed in yuan, as fen; `null` where it is no amount: negative, more than two decimals, not a number. */
export function fenFromYuanText(text: string): number | null {
  const match = YUAN.exec(
    text
      .trim()
      .replace(/^[¥¥]\s*/u, '')
      .replace(/,/g, ''),
  );
  if (match === null) return null;
  const [, yuan = '0', decimals = ''] = match;
  return Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
}
