import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { WORK_PAPER_LABEL, type WorkPaperQuery } from '@yingsheng/shared/api/work-paper';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import type { Viewer } from '../../platform/http/viewer';
import { chineseDocument, writePages } from '../../platform/pdf/chinese-document';
import { ShowWorkOrder } from '../show-work-order';
import { drawWorkPaper } from './draw-work-paper';
import { paperWords } from './paper-words';

export interface PrintedPaper {
  readonly fileName: string;
  readonly content: Buffer;
}

/** 打印派工单、验收单: what the person may read on the order's page, and nothing more; a number in full is on record. */
@Injectable()
export class PrintWorkPaper {
  constructor(
    private readonly showWorkOrder: ShowWorkOrder,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError WORK_ORDER.NOT_FOUND */
  async execute(viewer: Viewer, workOrderId: string, { paper, size }: WorkPaperQuery): Promise<PrintedPaper> {
    const order = await this.showWorkOrder.execute(viewer, workOrderId);
    const title = `${WORK_PAPER_LABEL[paper]} ${order.complaintNumber}`;
    const link = `${this.config.publicBaseUrl}/staff/work-order/index?id=${order.id}`;
    const printed = { words: paperWords(paper, order, this.clock.now()), size, link };
    return {
      fileName: `${title}.pdf`,
      content: await buffer(writePages(chineseDocument(title, size), [printed], drawWorkPaper)),
    };
  }
}
