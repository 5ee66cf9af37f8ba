/** The one thing of Fastify's reply that an answer of a submission touches: 201, or 200 for one that came before. */
export interface StatusReply {
  status(code: number): unknown;
}

export const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: '防重复编号，8–64 位字母数字；同一编号重复提交返回第一次的结果（200）',
};
