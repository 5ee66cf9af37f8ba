import type { UseQueryResult } from '@tanstack/react-query';
import type { DangerJudgement, TriageSuggestion } from '@yingsheng/shared/api/triage';
import { useEffect, useState } from 'react';
import { useOnline } from '../../platform/use-online';
import { judgeByPocket } from './pocket-model';

/** What was made of a text: by the server in full, by the device itself of danger only. */
export type Judged = DangerJudgement & Partial<TriageSuggestion>;

export interface JudgedText {
  readonly judged: Judged | null;
  /** The server could not be asked or reached, or let the person wait. */
  readonly isByPocket: boolean;
}

/** So long the server may think before the device judges by itself. */
const PATIENCE_MS = 2_000;

/** How a text stands with the server. */
interface Asked extends Answered {
  /** Settled, without spaces around it. */
  readonly text: string;
  /** Long enough to be judged. */
  readonly isEnough: boolean;
  /** The server is asked about it, if there is a network; else the device judges at once. */
  readonly isAsked: boolean;
}

interface Answered {
  /** What the server last made, of this text or the one before. */
  readonly made: Judged | null;
  /** It is of this text. */
  readonly isAnswered: boolean;
  readonly hasFailed: boolean;
}

/** What a query knows of it. */
export function answerOf(query: UseQueryResult<Judged>): Answered {
  return {
    made: query.data ?? null,
    isAnswered: query.isSuccess && !query.isPlaceholderData,
    hasFailed: query.failureReason !== null,
  };
}

/** The server's judgement where it comes in time, else the device's own until it comes. */
export function useJudged({ text, isEnough, isAsked, made, isAnswered, hasFailed }: Asked): JudgedText {
  const isOnline = useOnline();
  const [own, setOwn] = useState<DangerJudgement | null>(null);
  const isWanted = isEnough && !isAnswered;
  const patience = isAsked && isOnline && !hasFailed ? PATIENCE_MS : 0;
  useEffect(() => {
    if (!isWanted) {
      setOwn(null);
      return;
    }
    let isCurrent = true;
    const judge = async (): Promise<void> => {
      const judged = await judgeByPocket(text);
      if (isCurrent) setOwn(judged);
    };
    const timer = setTimeout(() => void judge(), patience);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, isWanted, patience]);
  if (!isEnough) return { judged: null, isByPocket: false };
  const isByPocket = isWanted && own !== null;
  return { judged: isByPocket ? own : made, isByPocket };
}
