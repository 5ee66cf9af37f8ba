/** 公共区域的种类 */
export const PUBLIC_AREA_KINDS = ['lift', 'garage', 'gate', 'garden', 'corridor', 'facility', 'other'] as const;
export type PublicAreaKind = (typeof PUBLIC_AREA_KINDS)[number];

/** 设施设备的种类 */
export const ASSET_KINDS = ['lift', 'pump', 'gate', 'lighting', 'camera', 'charger', 'other'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** What is kept about an estate, each with a name of its own; none is ever deleted. */
export const PLACE_KINDS = ['building', 'unit', 'household', 'publicArea', 'asset'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What can be taken out of use, and put back. */
export const RETIRABLE_KINDS = [...PLACE_KINDS, 'department', 'estate'] as const;
export type RetirableKind = (typeof RETIRABLE_KINDS)[number];

/** What stands in an order of its own. */
export const ORDERED_KINDS = ['building', 'unit', 'publicArea', 'asset', 'department'] as const;
export type OrderedKind = (typeof ORDERED_KINDS)[number];

/** In characters; three of them and two spaces make the longest address. */
export const PLACE_NAME_MAX = 25;
export const REGISTRATION_NUMBER_MAX = 40;
/** Head of every complaint number, `YS`: never changed once matters have it. */
export const ESTATE_CODE = /^[A-Z][A-Z0-9]{1,5}$/;
export const ESTATE_NAME_MAX = 40;
export const ESTATE_ADDRESS_MAX = 100;
export const SERVICE_PHONE_MAX = 26;
/** As it is dialled: `0571-8555 0100`, `400-820-8820`. */
export const SERVICE_PHONE = /^\+?\d[\d -]{2,24}$/;
