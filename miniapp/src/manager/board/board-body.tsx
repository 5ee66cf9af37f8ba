import { useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { AtRiskRow, Board, DecisionRow } from '@yingsheng/shared/api/board';
import { loadDoor } from '@yingsheng/shared/board/doors';
import { HEAT_DAYS, PRESSING, WEEK_FIGURES } from '@yingsheng/shared/board/figure';
import { useState } from 'react';
import { AtRiskTable } from '../../features/board/at-risk-table';
import { heatMax } from '../../features/board/board-words';
import { DecisionList } from '../../features/board/decision-list';
import { DepartmentLoads } from '../../features/board/department-loads';
import { HeatMap } from '../../features/board/heat-map';
import { KpiTiles } from '../../features/board/kpi-tiles';
import { BOARD_KEY } from '../../features/board/use-board';
import { WeeklyTrend } from '../../features/board/weekly-trend';
import { go } from '../../platform/navigate';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Empty } from '../../ui/states';
import { type ComplaintFilters, filtersToQuery } from '../complaints/filters';
import { ReassignSheet } from '../dispatch/reassign-sheet';
import { openOrders } from '../orders/open-orders';
import { OthersLine } from '../parts/others-line';
import { Panel } from '../parts/panel';

/** So many rows of each panel stand on the screen at once. */
const MOST_AT_RISK = 16;
const MOST_DECISIONS = 12;

interface BoardBodyProps {
  readonly board: Board;
  readonly now: Date;
}

function openDetail(complaintId: string): void {
  go('/manager/detail/index', { id: complaintId });
}

function openList(filters: ComplaintFilters): void {
  go(`/manager/complaints/index?${filtersToQuery(filters)}`);
}

/** Of what burns, what is late already. */
function overdueLink({ overdueCount }: Board) {
  if (overdueCount === 0) return null;
  return { label: `已超时 ${overdueCount} 件`, onTap: () => openList({ figure: 'overdue' }) };
}

/** Bars of nothing say less than a sentence. */
function isQuiet({ trend }: Board): boolean {
  return trend.every((week) => WEEK_FIGURES.every((figure) => week[figure] === 0));
}

/** Orders can be given to somebody else right here; everything else is decided on the complaint itself. */
function RiskActions({ row, onReassign }: { row: AtRiskRow; onReassign: (workOrderId: string) => void }) {
  const { workOrderId } = row;
  const isApproval = row.clock.kind === 'approval';
  return (
    <>
      {workOrderId !== null && !isApproval && (
        <Pressable className="mg-pill" label={`改派 ${row.number}`} onTap={() => onReassign(workOrderId)}>
          <Text>改派</Text>
        </Pressable>
      )}
      <Pressable
        className="mg-pill"
        label={`${isApproval ? '去批' : '查看'} ${row.number}`}
        onTap={() => openDetail(row.complaintId)}
      >
        <Text>{isApproval ? '去批' : '查看'}</Text>
      </Pressable>
    </>
  );
}

/** What is decided with the whole matter in sight. */
function isDecidedOnDetail(row: DecisionRow): boolean {
  return row.workOrderId === null || row.kind === 'suspension';
}

function decisionVerb(row: DecisionRow): string {
  if (row.kind === 'ruling') return '裁定';
  if (row.kind === 'spending') return '去批';
  return isDecidedOnDetail(row) ? '查看' : '改派';
}

/** What the manager must decide first, on a phone and for those who hear the page; a desk has room for all beside each other. */
export function BoardBody({ board, now }: BoardBodyProps) {
  const client = useQueryClient();
  const [reassigning, setReassigning] = useState<string | null>(null);
  const closeSheet = () => setReassigning(null);
  const decide = (row: DecisionRow) => {
    if (row.kind === 'spending') go('/manager/approvals/index');
    else if (row.workOrderId === null || isDecidedOnDetail(row)) openDetail(row.complaintId);
    else setReassigning(row.workOrderId);
  };
  return (
    <>
      <View className="mg-grid">
        <Panel title="等您决定" count={board.decisions.length} countTone="amber" area="decisions">
          {board.decisions.length === 0 ? (
            <Empty title="没有等您决定的事" hint="换手两次的工单、待批的挂起和不予受理会列在这里。" />
          ) : (
            <LongRows rows={board.decisions} most={MOST_DECISIONS} label="后面等您决定的">
              {(rows) => (
                <DecisionList
                  rows={rows}
                  now={now}
                  renderAction={(row) => (
                    <Pressable
                      className="mg-pill"
                      label={`${decisionVerb(row)} ${row.number}`}
                      onTap={() => decide(row)}
                    >
                      <Text>{decisionVerb(row)}</Text>
                    </Pressable>
                  )}
                />
              )}
            </LongRows>
          )}
          <OthersLine waiting={board.decidedByOthers} unit="件" />
        </Panel>
        <Panel
          title="最急的事"
          count={board.pressingCount}
          countTone="red"
          onCount={() => openList({ figure: PRESSING })}
          note={`未关闭 ${board.openCount} 件，险情在前，再按迟了多久、还剩多久排`}
          link={overdueLink(board)}
          area="pressing"
        >
          {board.atRisk.length === 0 ? (
            <Empty title="没有超时或将要超时的事项" hint="有事项接近时限时，会提前列在这里。" />
          ) : (
            <LongRows rows={board.atRisk} most={MOST_AT_RISK} label="时间更宽裕的">
              {(rows) => (
                <AtRiskTable
                  rows={rows}
                  now={now}
                  renderActions={(row) => <RiskActions row={row} onReassign={setReassigning} />}
                />
              )}
            </LongRows>
          )}
          {board.pressingCount > board.atRisk.length && (
            <Pressable className="mg-link" onTap={() => openList({ figure: PRESSING })}>
              <Text>看全部 {board.pressingCount} 件 ›</Text>
            </Pressable>
          )}
        </Panel>
        <View className="mg-area-tiles">
          <KpiTiles board={board} onOpen={openList} />
        </View>
        <Panel title={`热点：楼栋 × 类别（近 ${HEAT_DAYS} 天）`} area="heat">
          {heatMax(board.heat.rows) === 0 ? (
            <Empty title="30 天内没有投诉" />
          ) : (
            <HeatMap heat={board.heat} onOpen={openList} />
          )}
        </Panel>
        <Panel title="部门负荷" note="手上的工单，含等接单的" area="loads">
          <DepartmentLoads loads={board.loads} onOrders={(departmentId) => openOrders(loadDoor(departmentId))} />
        </Panel>
        <Panel title="每周收到与关闭" area="trend">
          {isQuiet(board) ? (
            <Empty title="这些周里没有收到，也没有关闭投诉" />
          ) : (
            <WeeklyTrend weeks={board.trend} onOpen={openList} />
          )}
        </Panel>
      </View>
      {reassigning !== null && (
        <ReassignSheet
          workOrderId={reassigning}
          estateId={board.estateId}
          onClose={closeSheet}
          onDone={() => {
            closeSheet();
            void client.invalidateQueries({ queryKey: [BOARD_KEY] });
          }}
        />
      )}
    </>
  );
}
