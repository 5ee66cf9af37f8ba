/** 发信的顺序: building by building, unit by unit, from the lowest floor up, as somebody walks with the pile. */
export interface RoomToVisit {
  readonly id: string;
  readonly name: string;
  readonly buildingId: string;
  readonly buildingPosition: number;
  readonly unitId: string;
  readonly unitPosition: number;
}

const byNumber = new Intl.Collator('zh-CN', { numeric: true });

export function inHandingOutOrder<Room extends RoomToVisit>(rooms: readonly Room[]): Room[] {
  return [...rooms].sort(
    (one, other) =>
      one.buildingPosition - other.buildingPosition ||
      byText(one.buildingId, other.buildingId) ||
      one.unitPosition - other.unitPosition ||
      byText(one.unitId, other.unitId) ||
      byNumber.compare(one.name, other.name) ||
      byText(one.id, other.id),
  );
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
