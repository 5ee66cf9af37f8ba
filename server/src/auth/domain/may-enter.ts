/** The people of the demo have passwords that everybody can read; where real people work they are let in nowhere. */
export function mayEnter(
  { isDemo }: { readonly isDemo: boolean },
  { isProduction }: { readonly isProduction: boolean },
) {
  return !(isDemo && isProduction);
}
