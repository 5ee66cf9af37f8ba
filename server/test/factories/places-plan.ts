import type { PlannedTowers } from '@yingsheng/shared/place/places-plan';

/** 1–18 栋 × 2 单元 × 33 层 × 4 户: what a company types in first. */
export const EIGHTEEN_TOWERS: PlannedTowers = {
  from: 1,
  to: 18,
  skippedBuildings: [],
  naming: 'dong',
  units: 2,
  unitNaming: 'number',
  firstFloor: 1,
  lastFloor: 33,
  skippedFloors: [],
  roomsPerFloor: 4,
  roomNaming: 'digits',
  exceptions: [],
};
