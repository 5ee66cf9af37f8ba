import { asSentence } from '@yingsheng/shared/people-words';

export interface CallNews {
  /** What the complaint is about. */
  readonly matterTitle: string;
  /** What is to be told, the oldest first. */
  readonly news: readonly string[];
  /** It waits for the resident's word. */
  readonly isToBeAnswered: boolean;
}

/** 电话里怎么说: 先报是谁、为哪件事打来，再说要告诉的话，最后问一句；几件事一次说完。 */
export interface CallWords {
  readonly estateName: string;
  readonly callerName: string;
  readonly matters: readonly CallNews[];
}

export function callScript({ estateName, callerName, matters }: CallWords): string {
  const told = matters.map(
    ({ matterTitle, news }, at) =>
      `${at === 0 ? '您' : '另外，您'}反映的“${matterTitle}”：${news.map((words) => asSentence(words)).join('')}`,
  );
  return `您好，我是${estateName}物业的${callerName}。${told.join('')}${question(matters)}`;
}

function question(matters: readonly CallNews[]): string {
  const waiting = matters.filter(({ isToBeAnswered }) => isToBeAnswered).length;
  if (waiting === 0) return '请问还有什么要我们做的吗？';
  return `请问现在${waiting > 1 ? '都' : ''}好了吗？`;
}
