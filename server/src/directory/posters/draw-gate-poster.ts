import { type ChineseDocument, PAGE_MARGIN } from '../../platform/pdf/chinese-document';
import { drawQrCode } from '../../platform/pdf/draw-qr-code';

/** Everything in points. */
const ALONE = 300;
const BESIDE = 210;
const GREEN = '#0b6e63';
const INK = '#17211f';
const GREY = '#51605c';

export interface GatePoster {
  readonly companyName: string;
  readonly estateName: string;
  /** Where it hangs, where that is one place. */
  readonly areaName: string | null;
  readonly servicePhone: string;
  /** What its code opens. */
  readonly link: string;
  /** WeChat's own code, a picture; `null` where there is none. */
  readonly miniProgramCode: Buffer | null;
}

const CENTRE = { align: 'center' } as const;
/** A name goes on a second line and not on a third: the page stays one. */
const NAME = { ...CENTRE, height: 66, ellipsis: true } as const;
const LINE = { ...CENTRE, height: 34, ellipsis: true } as const;

/** One page, to be read from two metres. */
export function drawGatePoster(document: ChineseDocument, poster: GatePoster): void {
  const { companyName, estateName, areaName, servicePhone } = poster;
  document.font('bold').fontSize(22).fillColor(GREY).text(estateName, PAGE_MARGIN, PAGE_MARGIN, NAME);
  if (areaName !== null) document.fontSize(18).text(areaName, LINE);
  document.moveDown(0.4).fontSize(44).fillColor(INK).text('有事请扫码告诉我们', CENTRE);
  document.moveDown(0.2).font('regular').fontSize(18).fillColor(GREY);
  document.text('不用登录，不用绑定房号', CENTRE).text('电梯困人、漏水、停电、路灯不亮，都可以报', CENTRE);
  drawCodes(document, poster);
  document.font('bold').fontSize(24).fillColor(INK).text(`服务电话 ${servicePhone}`, LINE);
  document.moveDown(0.3).fontSize(18);
  document.text('着火打 119，有人受伤打 120，治安打 110', CENTRE).text('先打这些，再告诉我们', CENTRE);
  document.font('regular').fontSize(12).fillColor(GREY);
  document.text(companyName, PAGE_MARGIN, document.page.height - 60, { ...LINE, height: 18 });
}

function drawCodes(document: ChineseDocument, { link, miniProgramCode }: GatePoster): void {
  const top = document.y + 24;
  const middle = document.page.width / 2;
  const size = miniProgramCode === null ? ALONE : BESIDE;
  if (miniProgramCode === null) {
    drawQrCode(document, link, { x: middle - size / 2, y: top, size });
  } else {
    drawQrCode(document, link, { x: middle - size - 20, y: top, size });
    document.image(miniProgramCode, middle + 20, top, { fit: [size, size] });
  }
  document.font('bold').fontSize(16).fillColor(GREEN);
  const under = top + size + 12;
  if (miniProgramCode === null) {
    document.text('用手机相机或微信扫一扫', PAGE_MARGIN, under, { align: 'center' });
  } else {
    document.text('手机相机扫这个', middle - size - 20, under, { width: size, align: 'center' });
    document.text('微信扫这个', middle + 20, under, { width: size, align: 'center' });
  }
  document.x = PAGE_MARGIN;
  document.y = under + 46;
}
