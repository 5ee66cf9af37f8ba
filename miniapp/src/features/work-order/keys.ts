export const INBOX_KEY = 'work-orders';

export function workOrderKey(id: string): readonly ['work-order', string] {
  return ['work-order', id];
}
