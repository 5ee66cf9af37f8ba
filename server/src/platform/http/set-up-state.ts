/** 首次设置: before it nobody can do anything here; answered by the area that does it. */
export abstract class SetUpState {
  /** Whether there is a company to work for. */
  abstract isDone(): Promise<boolean>;
}
