import { messageOf, RequestFailed } from '../../platform/request';

/** Someone who does not know whether it arrived needs to hear that trying again does no harm. */
export function problemWords(error: Error): string {
  if (error instanceof RequestFailed && error.isNetwork) {
    return '没有连上，您写的都还在。网络好了再点一次就行，不会重复提交。';
  }
  const fields = error instanceof RequestFailed ? Object.values(error.fields) : [];
  return fields.length > 0 ? `${messageOf(error)}${fields.join('；')}` : messageOf(error);
}
