import { asSentence } from '@yingsheng/shared/people-words';

/** 电话里怎么说: 先报是谁、为哪件事打来，再说要告诉的话，最后问一句。 */
export interface CallWords {
  readonly estateName: string;
  readonly callerName: string;
  /** What the complaint is about. */
  readonly matterTitle: string;
  /** What is to be told. */
  readonly news: string;
}

export function callScript({ estateName, callerName, matterTitle, news }: CallWords): string {
  return `您好，我是${estateName}物业的${callerName}。您反映的“${matterTitle}”：${asSentence(news)}请问还有什么要我们做的吗？`;
}
