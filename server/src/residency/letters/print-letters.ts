import { Injectable } from '@nestjs/common';
import type { LettersOutlook, LettersScope, PrintLettersRequest } from '@yingsheng/shared/api/room-letters';
import { LETTERS_MAX, ROOM_CODE_PATH } from '@yingsheng/shared/people/room-code';
import { dayTextOf } from '@yingsheng/shared/written-time';
import { auditPlace } from '../../directory/places/audit-places';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { chineseDocument, writePages } from '../../platform/pdf/chinese-document';
import { qrCodeOf } from '../../platform/qr-code';
import { dayNumberOf } from '../../sla/domain/business-calendar';
import { drawLetter, type Letter } from './draw-letter';
import { type LettersPlan, planLetters } from './plan-letters';
import { RoomCodes } from './room-codes';
import { lockForLetters } from './who-prints-letters';

/** So many rooms get their codes in one transaction. */
const BATCH = 500;

export interface PrintedLetters {
  readonly fileName: string;
  readonly pieces: AsyncIterable<Buffer>;
}

/** 打印绑定信: one page for each room of a scope, with the code that binds whoever holds it. */
@Injectable()
export class PrintLetters {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly codes: RoomCodes,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED */
  async outlook(viewer: Viewer, estateId: string, scope: LettersScope): Promise<LettersOutlook> {
    const plan = await this.transactions.read((manager) => planLetters(manager, viewer, estateId, scope));
    const [first] = plan.rooms;
    return {
      roomCount: plan.roomCount,
      letterCount: plan.rooms.length,
      first: first === undefined ? null : await this.specimenOf(plan, first.placeText),
    };
  }

  /**
   * The codes are there before the first page comes: a file that breaks off is simply printed again.
   * @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, RESIDENCY.NO_LETTERS, RESIDENCY.TOO_MANY_LETTERS
   */
  async execute(viewer: Viewer, estateId: string, request: PrintLettersRequest): Promise<PrintedLetters> {
    const now = this.clock.now();
    const plan = await this.transactions.read((manager) => planLetters(manager, viewer, estateId, request));
    const letterCount = plan.rooms.length;
    if (letterCount === 0) throw new DomainError('RESIDENCY.NO_LETTERS');
    if (letterCount > LETTERS_MAX) throw new DomainError('RESIDENCY.TOO_MANY_LETTERS', { max: LETTERS_MAX });
    const codes = await this.issueAll(viewer, plan, request, now);
    const title = `绑定信 ${titleOf(plan)} ${dayTextOf(dayNumberOf(now))}`;
    const pieces = writePages(chineseDocument(title), this.lettersOf(plan, codes, now), drawLetter);
    return { fileName: `${title}.pdf`, pieces };
  }

  private async issueAll(
    viewer: Viewer,
    plan: LettersPlan,
    request: PrintLettersRequest,
    now: Date,
  ): Promise<Map<string, string>> {
    const { isOnlyUnbound = false, isRenewed = false } = request;
    const codes = new Map<string, string>();
    const { estate, kind, place, rooms } = plan;
    const details = { letterCount: rooms.length, isOnlyUnbound, isRenewed };
    const change = { kind, id: place.id, name: titleOf(plan), estateId: estate.id, details };
    for (let start = 0; start < rooms.length; start += BATCH) {
      const ids = rooms.slice(start, start + BATCH).map(({ id }) => id);
      const issued = await this.transactions.run(async (manager) => {
        await lockForLetters(manager, viewer, estate.id, request);
        if (start === 0) await auditPlace(manager, viewer, { action: 'lettersPrinted', ...change }, now);
        return this.codes.issue(manager, ids, { printedById: viewer.personId, isRenewed }, now);
      });
      for (const [id, code] of issued) codes.set(id, code);
    }
    return codes;
  }

  /** As it will be printed, but for the room's own code. */
  private async specimenOf(plan: LettersPlan, placeText: string): Promise<NonNullable<LettersOutlook['first']>> {
    const sender = this.senderOf(plan);
    return { ...sender, placeText, qr: await qrCodeOf(sender.page) };
  }

  private *lettersOf(plan: LettersPlan, codes: ReadonlyMap<string, string>, printedAt: Date): Generator<Letter> {
    const { rooms } = plan;
    const sender = this.senderOf(plan);
    let number = 0;
    for (const { id, placeText } of rooms) {
      number += 1;
      yield { ...sender, placeText, printedAt, code: codes.get(id) ?? '', number, count: rooms.length };
    }
  }

  private senderOf({ companyName, estate }: LettersPlan) {
    const { name: estateName, servicePhone } = estate;
    const page = `${this.config.publicBaseUrl}${ROOM_CODE_PATH}`;
    return { companyName, estateName, servicePhone, page, hasMiniProgram: this.config.wechat.appId !== null };
  }
}

/** `翠湖花园`, `翠湖花园 3 栋 2 单元`, `翠湖花园 3 栋 2 单元 1201` */
function titleOf({ estate, kind, place, rooms }: LettersPlan): string {
  if (kind === 'estate') return estate.name;
  const [room] = rooms;
  const text = room?.placeText ?? '';
  const within = kind === 'household' ? text : text.slice(0, text.length - (room?.name.length ?? 0)).trim();
  return `${estate.name} ${kind === 'building' ? place.name : within}`;
}
