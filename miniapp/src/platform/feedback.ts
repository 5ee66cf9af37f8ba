import { create } from 'zustand';

export interface ConfirmQuestion {
  title: string;
  body?: string;
  /** What the button does: "撤回", never "确定". */
  confirmLabel: string;
  cancelLabel?: string;
  isDanger?: boolean;
}

interface Feedback {
  toast: { text: string; id: number } | null;
  question: (ConfirmQuestion & { answer: (isYes: boolean) => void }) | null;
}

export const useFeedback = create<Feedback>(() => ({ toast: null, question: null }));

let nextId = 0;

/** A short line at the bottom that goes by itself; read aloud. */
export function toast(text: string): void {
  nextId += 1;
  const id = nextId;
  useFeedback.setState({ toast: { text, id } });
  setTimeout(() => {
    if (useFeedback.getState().toast?.id === id) useFeedback.setState({ toast: null });
  }, 3500);
}

/** Asks before something that cannot be undone. */
export function confirm(question: ConfirmQuestion): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isYes: boolean): void => {
      useFeedback.setState({ question: null });
      resolve(isYes);
    };
    useFeedback.setState({ question: { ...question, answer } });
  });
}
