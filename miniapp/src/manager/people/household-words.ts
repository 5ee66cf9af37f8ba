import type { EstateHousehold } from '@yingsheng/shared/api/households';
import type { Tone } from '../../ui/tag';

/** 谁住: with the numbers that tell two of the same name apart. */
export function residentsText({ residents }: Pick<EstateHousehold, 'residents'>): string {
  if (residents.length === 0) return '没有登记的住户';
  return residents.map(({ name, phoneMasked }) => (phoneMasked === null ? name : `${name} ${phoneMasked}`)).join('，');
}

/** 绑定了没有: whether anybody of the home reads what becomes of a matter. */
export function boundState({ residents }: Pick<EstateHousehold, 'residents'>): { text: string; tone: Tone } {
  const bound = residents.filter(({ isBound }) => isBound).length;
  if (bound === 0) return { text: '没有人绑定', tone: 'grey' };
  return { text: bound === residents.length ? '已绑定' : `${bound} 人已绑定`, tone: 'green' };
}

export function openText({ openMatterCount }: Pick<EstateHousehold, 'openMatterCount'>): string {
  return openMatterCount === 0 ? '没有没办完的' : `${openMatterCount} 件没办完`;
}
