/** A browser's Back needs nothing on the page: see `platform/back.ts`. */
export function BackCatcher() {
  return null;
}
