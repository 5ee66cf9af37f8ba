import { buffer } from 'node:stream/consumers';
import { Injectable, Logger } from '@nestjs/common';
import type { MiniProgramCodeState } from '@yingsheng/shared/api/posters';
import { REPORT_PATH, sceneOfEstate } from '@yingsheng/shared/place/gate-code';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { OutsideError } from '../../platform/outside/outside-error';
import { chineseDocument, writePages } from '../../platform/pdf/chinese-document';
import { MiniProgramApi } from '../../platform/wechat/wechat-api';
import { Company } from '../entities/company';
import { placeOf } from '../places/kept-places';
import { requirePlaceKeeper } from '../places/require-place-keeper';
import { drawGatePoster } from './draw-gate-poster';

export interface PrintedPoster {
  readonly fileName: string;
  readonly content: Buffer;
  readonly miniProgramCode: MiniProgramCodeState;
}

/** 大门海报: whoever stands before it reports without signing in, and says nothing of which estate it is. */
@Injectable()
export class PrintGatePoster {
  private readonly logger = new Logger(PrintGatePoster.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wechat: MiniProgramApi,
    private readonly config: Config,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED */
  async execute(viewer: Viewer, estateId: string, areaId: string | undefined): Promise<PrintedPoster> {
    const { estate, company, area } = await this.transactions.read(async (manager) => {
      const kept = await requirePlaceKeeper(manager, viewer, estateId);
      return {
        estate: kept,
        company: await manager.findOneByOrFail(Company, { id: kept.companyId }),
        area: areaId === undefined ? null : await placeOf(manager, kept, 'publicArea', areaId),
      };
    });
    if (estate.retiredAt !== null || (area !== null && area.retiredAt !== null)) {
      throw new DomainError('REQUEST.NOT_FOUND');
    }
    const miniProgramCode = await this.codeOf(estateId);
    const place = area === null ? '' : ` ${area.name}`;
    const title = `海报 ${estate.name}${place}`;
    const poster = {
      companyName: company.name,
      estateName: estate.name,
      areaName: area?.name ?? null,
      servicePhone: estate.servicePhone,
      link: this.linkTo(estateId, area),
      miniProgramCode: miniProgramCode === 'missing' ? null : miniProgramCode,
    };
    return {
      fileName: `${title}.pdf`,
      content: await buffer(writePages(chineseDocument(title), [poster], drawGatePoster)),
      miniProgramCode: stateOf(miniProgramCode),
    };
  }

  private linkTo(estate: string, area: { readonly name: string } | null): string {
    const place = area === null ? '' : `&place=${encodeURIComponent(area.name)}`;
    return `${this.config.publicBaseUrl}${REPORT_PATH}?estate=${estate}${place}`;
  }

  /** Only of a page that WeChat has released: a code that leads nowhere is worse than none. */
  private async codeOf(estateId: string): Promise<Buffer | 'missing' | null> {
    if (!this.wechat.isConfigured) return null;
    const wanted = { scene: sceneOfEstate(estateId), page: REPORT_PATH.slice(1), check_path: true, width: 860 };
    try {
      return await this.wechat.postForPicture('/wxa/getwxacodeunlimit', wanted);
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      this.logger.warn({ kind: error.kind, code: error.code });
      return 'missing';
    }
  }
}

function stateOf(code: Buffer | 'missing' | null): MiniProgramCodeState {
  if (code === null) return 'none';
  return code === 'missing' ? 'missing' : 'printed';
}
