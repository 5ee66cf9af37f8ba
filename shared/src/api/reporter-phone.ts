/** `POST /api/complaints/:id/reporter-phone`: asked for by whoever has to ring; that it was seen is on record. */
export interface ReporterPhone {
  /** `null`: none is known. */
  phone: string | null;
}
