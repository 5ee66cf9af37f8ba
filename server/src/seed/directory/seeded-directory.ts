/** What the stories look up by the words people use: `3-2-1201`, `东门`, `李建国`. */
export class SeededDirectory {
  readonly estateIds = new Map<string, string>();
  readonly departments = new Map<string, string>();
  readonly households = new Map<string, string>();
  readonly residents = new Map<string, string>();
  readonly areas = new Map<string, string>();
  readonly assets = new Map<string, string>();
  readonly staff = new Map<string, string>();

  estate(code: string): string {
    return found(this.estateIds, code);
  }

  department(code: string): string {
    return found(this.departments, code);
  }

  household(estate: string, room: string): string {
    return found(this.households, `${estate}:${room}`);
  }

  /** The first resident of a room. */
  residentOf(estate: string, room: string): string {
    return found(this.residents, `${estate}:${room}`);
  }

  area(estate: string, name: string): string {
    return found(this.areas, `${estate}:${name}`);
  }

  asset(estate: string, area: string, name: string): string {
    return found(this.assets, `${estate}:${area}:${name}`);
  }

  staffMember(name: string): string {
    return found(this.staff, name);
  }
}

function found(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the seed knows nothing called ${key}`);
  return id;
}
