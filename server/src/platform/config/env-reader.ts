import { StartUpError } from '../start-up-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Typed reads of environment variables; an empty variable counts as absent. */
export class EnvReader {
  constructor(private readonly env: Environment) {}

  optional(name: string): string | null {
    const value = this.env[name]?.trim() ?? '';
    return value === '' ? null : value;
  }

  text(name: string, fallback: string): string {
    return this.optional(name) ?? fallback;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const value = this.optional(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new StartUpError(
        `${name} must be a whole number from ${min} to ${max}, not "${value}".`,
        `${name} 要写 ${min} 到 ${max} 的整数，现在是“${value}”。`,
      );
    }
    return number;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: NoInfer<Choice>): Choice {
    const value = this.optional(name);
    if (value === null) return fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) {
      throw new StartUpError(
        `${name} must be one of ${choices.join(', ')}, not "${value}".`,
        `${name} 只能写 ${choices.join('、')}，现在是“${value}”。`,
      );
    }
    return choice;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.optional(name)?.toLowerCase() ?? null;
    if (value === null) return fallback;
    if (['1', 'true', 'on', 'yes'].includes(value)) return true;
    if (['0', 'false', 'off', 'no'].includes(value)) return false;
    throw new StartUpError(
      `${name} must be true or false, not "${value}".`,
      `${name} 要写 true 或 false，现在是“${value}”。`,
    );
  }

  url(name: string, fallback: string): string {
    const value = this.optional(name);
    if (value === null) return fallback;
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
      throw new StartUpError(
        `${name} must be an http or https address, not "${value}".`,
        `${name} 要写 http 或 https 的地址，现在是“${value}”。`,
      );
    }
    return value;
  }

  /** Comma-separated. */
  list(name: string): string[] {
    const items = (this.optional(name) ?? '').split(',').map((item) => item.trim());
    return items.filter((item) => item !== '');
  }
}
