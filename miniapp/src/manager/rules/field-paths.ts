/** The errors directly below a path: `limits.fees.time` under `limits.fees` is `time`. */
export function fieldsUnder(fields: Readonly<Record<string, string>>, path: string): Record<string, string> {
  const prefix = `${path}.`;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => field.startsWith(prefix) && !field.slice(prefix.length).includes('.'))
      .map(([field, text]) => [field.slice(prefix.length), text]),
  );
}
