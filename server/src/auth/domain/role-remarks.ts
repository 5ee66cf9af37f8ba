/** 岗位读成了什么: said in the preview, so that nobody learns afterwards that a guard became somebody who repairs. */
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { shortValue } from '../../directory/domain/import/file-sheet';

/** So many words are named for one role. */
const SHOWN = 12;

export class RoleRemarks {
  /** How many colleagues each word stands for, by what it was read as. */
  private readonly counts = new Map<Role, Map<string, number>>();

  add(word: string, role: Role): void {
    const words = this.counts.get(role) ?? new Map<string, number>();
    words.set(word, (words.get(word) ?? 0) + 1);
    this.counts.set(role, words);
  }

  /** One for each role of the list. */
  say(): string[] {
    return STAFF_ROLES.flatMap((role) => {
      const words = [...(this.counts.get(role) ?? [])].sort(([, one], [, other]) => other - one);
      if (words.length === 0) return [];
      const shown = words.slice(0, SHOWN).map(([word, count]) => `“${shortValue(word)}”（${count} 人）`);
      const more = words.length > SHOWN ? `等 ${words.length} 种叫法` : '';
      return [`岗位${shown.join('、')}${more}读作“${ROLE_LABEL[role]}”。`];
    });
  }
}
