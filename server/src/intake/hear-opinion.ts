import { Injectable } from '@nestjs/common';
import { namesOnRecord } from '../directory/names-on-record';
import { SystemClock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { ShortMemory } from '../platform/short-memory';
import { type RedactText, textRedactor } from '../triage/domain/redact-text';
import { SecondOpinion } from '../triage/ports/second-opinion';
import { type Heard, type Judged, raiseByOpinion } from './domain/raise-by-opinion';

/** Who moves in today may be named in words that leave the system within so long. */
const NAMES_KEPT_SECONDS = 60;

interface Said {
  readonly estateId: string;
  readonly text: string;
  /** Of those it is from, for and about; who lives or works on the estate is known anyway. */
  readonly names: readonly string[];
}

/**
 * 请第二意见, where the judging is unsure and a service is set. Never inside a transaction or a read: the answer may take
 * a second and a half, in which nobody else shall wait for the database.
 */
@Injectable()
export class HearOpinion {
  // The age of a copy is time of this process.
  private readonly redactors = new ShortMemory<RedactText>(new SystemClock(), NAMES_KEPT_SECONDS);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly secondOpinion: SecondOpinion,
  ) {}

  async execute<Words extends Judged>(judged: Words, said: Said): Promise<Heard<Words>> {
    if (!judged.isUnsure || !this.secondOpinion.isOn) return { ...judged, secondOpinion: null };
    return raiseByOpinion(judged, await this.secondOpinion.ask(await this.redacted(said)));
  }

  private async redacted({ estateId, text, names }: Said): Promise<string> {
    const ofEstate = await this.redactors.get(estateId, async () =>
      textRedactor(await this.transactions.read((manager) => namesOnRecord(manager, estateId))),
    );
    return ofEstate(textRedactor({ people: names, places: [] })(text));
  }
}
