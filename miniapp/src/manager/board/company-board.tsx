import { Text, View } from '@tarojs/components';
import type { BoardCounts, CompanyBoard, CompanyBoardRow } from '@yingsheng/shared/api/board';
import { type BoardFigure, OPEN_FIGURES } from '@yingsheng/shared/board/figure';
import { BOARD_FIGURE_LABEL } from '@yingsheng/shared/labels.zh';
import { rateText } from '../../features/board/board-words';
import { tableRole } from '../../features/board/table-role';
import { hidden } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { go } from '../../platform/navigate';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Empty } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { filtersToQuery } from '../complaints/filters';
import { Table } from '../parts/table';
import './company-board.scss';

/** WeChat bears so many estates on the screen at once; a browser shows them all. */
export const MOST_IN_WECHAT = 20;
const MOST = isH5 ? 400 : MOST_IN_WECHAT;
const COUNTED = [...OPEN_FIGURES, 'appealed'] as const;
const HEADINGS = ['小区', ...COUNTED.map((figure) => BOARD_FIGURE_LABEL[figure]), '满意率', '其中满意'];
const TONES: Readonly<Partial<Record<BoardFigure, string>>> = {
  dangerous: 'mg-tone-danger',
  overdue: 'mg-tone-danger',
  untaken: 'mg-tone-warn',
  urged: 'mg-tone-warn',
  appealed: 'mg-tone-warn',
};

/** `null`: of all the estates. */
function openFigure(figure: BoardFigure, estateId: string | null): void {
  const filters = { figure, ...(estateId === null ? {} : { estateId }) };
  go(`/manager/complaints/index?${filtersToQuery(filters)}`);
}

interface CompanyBoardTableProps {
  readonly board: CompanyBoard;
  /** Its own board is opened. */
  readonly onEstate: (estateId: string) => void;
  /** So many stand on the screen at once. */
  readonly most?: number;
}

/** 全部小区: the totals on top, then estate by estate, the one in most need first. Every figure opens what it counts. */
export function CompanyBoardTable({ board, onEstate, most = MOST }: CompanyBoardTableProps) {
  const { rows, totals } = board;
  if (rows.length === 0) return <Empty title="还没有可看的小区" hint="小区都已停用，也没有留下要看的事。" />;
  return (
    <LongRows rows={rows} most={most} label="后面的小区">
      {(shown) => (
        <Table label="全部小区" headings={HEADINGS}>
          <View className="cb-row cb-total" {...tableRole('row', '合计')}>
            <View className="mg-cell cb-name" {...tableRole('rowheader')}>
              <Text>合计 {rows.length} 个小区</Text>
            </View>
            <Figures of="全部小区" counted={totals} estateId={null} />
          </View>
          {shown.map((row) => (
            <EstateRow key={row.estateId} row={row} onEstate={onEstate} />
          ))}
        </Table>
      )}
    </LongRows>
  );
}

function EstateRow({ row, onEstate }: { row: CompanyBoardRow; onEstate: (estateId: string) => void }) {
  const { estateId, estateName, isRetired } = row;
  return (
    <View className="cb-row" {...tableRole('row', estateName)}>
      <View className="mg-cell cb-name" {...tableRole('rowheader')}>
        <Pressable className="cb-estate" label={`看${estateName}的看板`} onTap={() => onEstate(estateId)}>
          <Text>{estateName}</Text>
        </Pressable>
        {isRetired && <Tag tone="grey" text="已停用" />}
      </View>
      <Figures of={estateName} counted={row} estateId={estateId} />
      {isQuiet(row) && (
        <Text className="cb-quiet" {...hidden}>
          没有未关闭的投诉，90 天内也没有评价
        </Text>
      )}
    </View>
  );
}

/** On a phone figures of nothing are left out: where all are, a few words stand for them. The table has the noughts. */
function isQuiet({ counts }: BoardCounts): boolean {
  return counts.rated === 0 && COUNTED.every((figure) => counts[figure] === 0);
}

interface FiguresProps {
  /** Whose figures they are, for those who hear them. */
  readonly of: string;
  readonly counted: BoardCounts;
  readonly estateId: string | null;
}

function Figures({ of, counted: { counts, satisfaction }, estateId }: FiguresProps) {
  return (
    <>
      {COUNTED.map((figure) => (
        <FigureCell
          key={figure}
          label={BOARD_FIGURE_LABEL[figure]}
          spoken={`${of} ${BOARD_FIGURE_LABEL[figure]} ${counts[figure]} 件`}
          text={String(counts[figure])}
          tone={TONES[figure] ?? ''}
          isNothing={counts[figure] === 0}
          onOpen={() => openFigure(figure, estateId)}
        />
      ))}
      <FigureCell
        label="满意率"
        spoken={`${of} 满意率 ${rateText(satisfaction)}，90 天内 ${counts.rated} 份评价`}
        text={counts.rated === 0 ? '还没有评价' : `${rateText(satisfaction)}（${counts.rated} 份）`}
        tone=""
        isNothing={counts.rated === 0}
        onOpen={() => openFigure('rated', estateId)}
      />
      <FigureCell
        label="其中满意"
        spoken={`${of} 其中满意 ${counts.satisfied} 份`}
        text={`${counts.satisfied}`}
        tone=""
        isNothing={counts.satisfied === 0}
        onOpen={() => openFigure('satisfied', estateId)}
      />
    </>
  );
}

interface FigureCellProps {
  readonly label: string;
  readonly spoken: string;
  readonly text: string;
  readonly tone: string;
  /** There is nothing to open; on a phone it is left out. */
  readonly isNothing: boolean;
  readonly onOpen: () => void;
}

function FigureCell({ label, spoken, text, tone, isNothing, onOpen }: FigureCellProps) {
  return (
    <View className={`mg-cell cb-cell${isNothing ? ' cb-nothing' : ''}`} {...tableRole('cell')}>
      {isNothing ? (
        <Text>{text}</Text>
      ) : (
        <Pressable className={`cb-figure ${tone}`} label={spoken} onTap={onOpen}>
          <Text className="cb-label">{label}</Text>
          <Text>{text}</Text>
        </Pressable>
      )}
    </View>
  );
}
