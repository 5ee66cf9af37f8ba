import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { Config, type SecondOpinionConfig } from '../platform/config/config';
import { RateLimiter } from '../platform/http/rate-limiter';
import { CircuitBreaker } from '../platform/outside/circuit-breaker';
import { ShortMemory } from '../platform/short-memory';
import { askChat, OPINION_LIMIT_MS } from './ask-chat';
import { type Opinion, readOpinion } from './domain/second-opinion/read-opinion';
import { SecondOpinion } from './ports/second-opinion';

/** The form asks while somebody writes; what is sent then brings the same text again. */
const ANSWERS_KEPT_SECONDS = 60;
/** More at once are not asked, and do not wait. */
const MOST_AT_ONCE = 8;
/** Each costs money; whoever writes nonsense all day does not spend it. */
const MOST_PER_MINUTE = 120;
const LIMITS = { failures: 5, pauseSeconds: 60 };

/** Asks a chat service. What fails, is late, or answers anything but what it was asked for, has not answered. */
@Injectable()
export class ChatSecondOpinion extends SecondOpinion {
  private readonly logger = new Logger(ChatSecondOpinion.name);
  private readonly answers: ShortMemory<Opinion | null>;
  private readonly breaker: CircuitBreaker;
  private readonly limiter: RateLimiter;
  private askedNow = 0;

  constructor(
    private readonly config: Config,
    clock: Clock,
  ) {
    super();
    this.answers = new ShortMemory(clock, ANSWERS_KEPT_SECONDS);
    this.limiter = new RateLimiter(clock);
    this.breaker = new CircuitBreaker(clock, LIMITS);
  }

  get isOn(): boolean {
    return this.config.secondOpinion !== null;
  }

  async ask(text: string): Promise<Opinion | null> {
    const { secondOpinion } = this.config;
    if (secondOpinion === null) return null;
    return this.answers.get(text, () => this.askNow(secondOpinion, text)).catch(() => null);
  }

  /** Only the service can fail: what a text talks it into saying is no answer, but counts for nobody else's. */
  private async askNow(service: SecondOpinionConfig, text: string): Promise<Opinion | null> {
    if (this.breaker.isPaused || this.askedNow >= MOST_AT_ONCE) throw new Error('nobody is asked now');
    this.limiter.hit('asked', MOST_PER_MINUTE);
    this.askedNow += 1;
    try {
      const said = await askChat(service, text, OPINION_LIMIT_MS);
      this.breaker.succeeded();
      return readOpinion(said);
    } catch (error) {
      const isPauseBegun = this.breaker.failed();
      if (isPauseBegun)
        this.logger.warn(`not asked for ${LIMITS.pauseSeconds} s after ${LIMITS.failures} failures: ${error}`);
      throw error;
    } finally {
      this.askedNow -= 1;
    }
  }
}
