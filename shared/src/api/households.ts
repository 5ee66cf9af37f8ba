/** `GET /api/estates/:estateId/residents` (front desk and managers): one building, or whoever is looked for. */
export interface EstateHouseholdsQuery {
  buildingId?: string;
  /** A room, a name, a number or its last four digits; goes before `buildingId`. */
  query?: string;
  cursor?: string;
}

/** 一户 */
export interface EstateHousehold {
  householdId: string;
  /** e.g. `3 栋 2 单元 1201` */
  placeText: string;
  residents: EstateResident[];
  /** What was reported of this home and is not closed. */
  openMatterCount: number;
}

export interface EstateResident {
  personId: string;
  name: string;
  phoneMasked: string | null;
  /** 已绑定: signs in here, and reads what becomes of a matter. */
  isBound: boolean;
}
