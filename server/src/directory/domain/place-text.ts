/**
 * 一户在哪里，写成一行: `3 栋 2 单元 1201`. A house without units (商铺、别墅) has one unit without a name, which is not said.
 */
export function placeTextOf(building: string, unit: string, room: string): string {
  return [building, unit, room].filter((part) => part !== '').join(' ');
}
