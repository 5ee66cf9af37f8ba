import { Text, View } from '@tarojs/components';
import type { JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { ANSWER_FIGURES, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import { CATEGORY_LABEL, JUDGED_FIGURE_LABEL } from '@yingsheng/shared/labels.zh';
import { monthOf, monthsLater, monthText } from '@yingsheng/shared/month';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { type ReactNode, useState } from 'react';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Card, Row } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { EstateLine, useEstateOf } from '../parts/estate-line';
import { ExportPart } from './export-part';
import {
  answeredWords,
  confusionWords,
  type JudgedList,
  rightWords,
  SHOWN_FIGURES,
  summaryWords,
} from './judged-words';
import { useJudgedTriage } from './use-judged';
import '../parts/learning.scss';

/** 研判准不准: how often what the system made of the words was right, as colleagues found. */
export default function JudgedPage() {
  const { estates, estate, choose } = useEstateOf(MANAGER_ROLES);
  return (
    <Screen title="研判准不准" tab="judged" wide>
      {estate === null ? (
        <Empty title="您没有负责的小区" hint="负责一个小区的同事才看得到这里的数字。" />
      ) : (
        <Month
          key={estate.id}
          estateId={estate.id}
          choice={<EstateLine estate={estate} estates={estates} onChoose={choose} />}
        />
      )}
    </Screen>
  );
}

function Month({ estateId, choice }: { estateId: string; choice: ReactNode }) {
  const current = monthOf(useNow(600));
  const [isBefore, setBefore] = useState(false);
  const month = isBefore ? monthsLater(current, -1) : current;
  const { data, error, refetch } = useJudgedTriage(estateId, month);
  useRefreshByPull(refetch);
  const months = [current, monthsLater(current, -1)].map((value) => ({ value, label: monthText(value) }));
  return (
    <View>
      {choice}
      <View className="lr-line">
        <Chips options={months} value={month} onChange={(chosen) => setBefore(chosen !== current)} />
      </View>
      {data === undefined ? (
        error === null ? (
          <Skeleton lines={6} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Report estateId={estateId} report={data} />
      )}
    </View>
  );
}

function Report({ estateId, report }: { estateId: string; report: JudgedTriageReport }) {
  const { counts, month, categories, confusions } = report;
  const open = (list: Omit<JudgedList, 'month'>): void => go('/learning/matters/index', { estateId, month, ...list });
  if (counts.judged === 0) {
    return (
      <View>
        <Empty title={`${monthText(month)}还没有研判过`} hint="业主提交或前台登记时，系统会判类别和急不急。" />
        {report.mayExport && <OwnWordsLink />}
      </View>
    );
  }
  return (
    <View>
      <Text className="ys-block lr-line">{summaryWords(report)}</Text>
      <View className="lr-columns">
        <Card>
          <Text className="ys-subtitle ys-block">判得怎么样</Text>
          <Row label="研判过" value={`${counts.judged} 件`} onTap={() => open({ judged: 'judged' })} />
          <Row label="同事看过" value={`${counts.checked} 件`} onTap={() => open({ judged: 'checked' })} />
          {SHOWN_FIGURES.map((figure) => (
            <Row
              key={figure}
              label={JUDGED_FIGURE_LABEL[figure]}
              value={`${counts[figure]} 件`}
              onTap={() => open({ judged: figure })}
            />
          ))}
        </Card>
        <View>
          <AnswersCard report={report} onOpen={(judged) => open({ judged })} />
          <Card>
            <Text className="ys-subtitle ys-block">各类判对多少</Text>
            {categories.length === 0 && <Text className="ys-second">还没有同事看过的。</Text>}
            {categories.map((row) => (
              <Row
                key={row.category}
                label={CATEGORY_LABEL[row.category]}
                value={rightWords(row)}
                onTap={() => open({ judged: 'checked', judgedCategory: row.category })}
              />
            ))}
          </Card>
          <Card>
            <Text className="ys-subtitle ys-block">判混了的</Text>
            {confusions.length === 0 && <Text className="ys-second">没有改过类别的。</Text>}
            {confusions.map((row) => (
              <Row
                key={`${row.from} ${row.to}`}
                label={confusionWords(row)}
                value={`${row.count} 件`}
                onTap={() => open({ judged: 'categoryChanged', judgedCategory: row.from, category: row.to })}
              />
            ))}
          </Card>
          {report.mayExport && (
            <>
              <OwnWordsLink />
              <ExportPart estateId={estateId} />
            </>
          )}
        </View>
      </View>
    </View>
  );
}

/** 追问一句: what people answered, and what became of it. */
function AnswersCard({ report, onOpen }: { report: JudgedTriageReport; onOpen: (figure: JudgedFigure) => void }) {
  const { counts } = report;
  return (
    <Card>
      <Text className="ys-subtitle ys-block">有没有危险，问了怎么答</Text>
      <Text className="ys-second ys-block lr-line">{answeredWords(report)}</Text>
      {ANSWER_FIGURES.filter((figure) => counts[figure] > 0).map((figure) => (
        <Row
          key={figure}
          label={JUDGED_FIGURE_LABEL[figure]}
          value={`${counts[figure]} 件`}
          onTap={() => onOpen(figure)}
        />
      ))}
    </Card>
  );
}

function OwnWordsLink() {
  return (
    <Card>
      <Row label="自己的词" value="楼名、外包单位等" onTap={() => go('/learning/words/index')} />
    </Card>
  );
}
