import type { EstateFields } from '@yingsheng/shared/api/places';
import type { Estate } from '../entities/estate';

export function estateColumns({ name, servicePhone, address, pin }: EstateFields) {
  const latitude = pin?.latitude ?? null;
  const longitude = pin?.longitude ?? null;
  return { name, servicePhone, address, latitude, longitude } satisfies Partial<Estate>;
}

/** The same columns as they are now, to compare them with what a person saw. */
export function columnsOf({ name, servicePhone, address, latitude, longitude }: Estate) {
  return { name, servicePhone, address, latitude, longitude };
}
