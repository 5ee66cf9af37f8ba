/** Answers of the board of all estates as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type { BoardCounts, CompanyBoard, CompanyBoardRow } from '@yingsheng/shared/api/board';
import type { BoardFigure } from '@yingsheng/shared/board/figure';
import { BOARD_FIGURE_LABEL } from '@yingsheng/shared/labels.zh';
import { INSTANT } from '../complaints/complaint-responses';

class FigureCountsView implements Record<BoardFigure, number> {
  @ApiProperty({ description: BOARD_FIGURE_LABEL.open })
  open: number;

  @ApiProperty({ description: BOARD_FIGURE_LABEL.dangerous })
  dangerous: number;

  @ApiProperty({ description: BOARD_FIGURE_LABEL.overdue })
  overdue: number;

  @ApiProperty({ description: `${BOARD_FIGURE_LABEL.untaken}：过了响应或接单时限，还没有人受理或接单` })
  untaken: number;

  @ApiProperty({ description: `${BOARD_FIGURE_LABEL.urged}：业主催办以后，还没有同事回话、告知进展或到场` })
  urged: number;

  @ApiProperty({ description: BOARD_FIGURE_LABEL.unconfirmed })
  unconfirmed: number;

  @ApiProperty({ description: BOARD_FIGURE_LABEL.appealed })
  appealed: number;

  @ApiProperty({ description: BOARD_FIGURE_LABEL.rated })
  rated: number;

  @ApiProperty({ description: BOARD_FIGURE_LABEL.satisfied })
  satisfied: number;
}

class BoardCountsView implements BoardCounts {
  @ApiProperty({ type: FigureCountsView })
  counts: FigureCountsView;

  @ApiProperty({ type: Number, nullable: true, description: '近 90 天评价里满意的占比，0–1；没有评价为空' })
  satisfaction: number | null;
}

class CompanyBoardRowView extends BoardCountsView implements CompanyBoardRow {
  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty({ description: '已停用；还有要看的才列出' })
  isRetired: boolean;
}

export class CompanyBoardView implements CompanyBoard {
  @ApiProperty(INSTANT)
  now: string;

  @ApiProperty({ type: BoardCountsView })
  totals: BoardCounts;

  @ApiProperty({ type: [CompanyBoardRowView] })
  rows: CompanyBoardRow[];
}
