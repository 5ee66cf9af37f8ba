import { type JudgeModel, readJudgeModel } from '@yingsheng/shared/triage/judge-model';
import file from './model.json';

let model: JudgeModel | null = null;

/** The model that judges, read once per process: `npm run triage:train` makes it of the corpus. */
export function judgeModel(): JudgeModel {
  model ??= readJudgeModel(file as unknown as Parameters<typeof readJudgeModel>[0], (base64) =>
    Buffer.from(base64, 'base64'),
  );
  return model;
}
