/** Just enough of an OpenAPI document to call every operation with a body that passes validation. */
export interface ApiSchema {
  readonly $ref?: string;
  readonly allOf?: readonly ApiSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly nullable?: boolean;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, ApiSchema>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: ApiSchema;
}

export interface ApiOperation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: ApiSchema }>> };
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, ApiSchema>> };
}

/** Values by property name, for what the schema cannot know: ids that exist. */
export type KnownValues = Readonly<Record<string, unknown>>;

/** A value of the schema; optional properties too, so that all of it is exercised. `undefined` in `known` leaves out. */
export function sampleOf(document: ApiDocument, schema: ApiSchema, known: KnownValues): unknown {
  const resolved = resolve(document, schema);
  if (resolved.properties !== undefined) {
    const entries = Object.entries(resolved.properties).map(([name, property]) => [
      name,
      name in known ? known[name] : sampleOf(document, property, known),
    ]);
    return Object.fromEntries(entries);
  }
  return scalarOf(resolved);
}

function scalarOf(schema: ApiSchema): unknown {
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return false;
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.format === 'date-time') return '2026-11-24T02:00:00.000Z';
  return '试'.repeat(Math.max(2, schema.minLength ?? 2));
}

function resolve(document: ApiDocument, schema: ApiSchema): ApiSchema {
  const [only] = schema.allOf ?? [];
  const reference = schema.$ref ?? only?.$ref;
  if (reference === undefined) return schema;
  const target = document.components.schemas[reference.split('/').pop() ?? ''];
  if (target === undefined) throw new Error(`no schema ${reference}`);
  return resolve(document, target);
}
