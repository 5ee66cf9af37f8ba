import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Identifiers may be 64 characters long on MySQL. */
const MAX_IDENTIFIER_LENGTH = 60;

export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** Tables and columns in snake_case; indices and foreign keys named after what they cover, alike on all databases. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snakeCase(className);
  }

  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return [...embeddedPrefixes, customName ?? propertyName].map(snakeCase).join('_');
  }

  override indexName(tableOrName: Table | string, columnNames: string[]): string {
    return shorten(`ix_${this.plainTableName(tableOrName)}_${[...columnNames].sort().join('_')}`);
  }

  override foreignKeyName(tableOrName: Table | string, columnNames: string[]): string {
    return shorten(`fk_${this.plainTableName(tableOrName)}_${[...columnNames].sort().join('_')}`);
  }

  private plainTableName(tableOrName: Table | string): string {
    const name = this.getTableName(tableOrName);
    return name.split('.').pop() ?? name;
  }
}

/** A long name keeps its head and gets a short digest of the whole, so that two long names stay apart. */
function shorten(name: string): string {
  if (name.length <= MAX_IDENTIFIER_LENGTH) return name;
  let digest = 0;
  for (const character of name) digest = (digest * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return `${name.slice(0, MAX_IDENTIFIER_LENGTH - 9)}_${digest.toString(16).padStart(8, '0')}`;
}
