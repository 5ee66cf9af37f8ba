import { Text, View } from '@tarojs/components';
import type { CandidateView } from '@yingsheng/shared/api/dispatch';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { LoadBar } from './load-bar';
import type { WayToDispatch } from './ways';
import './dispatch.scss';

/** So many people stand in the list at once; the best come first. */
const MOST_PEOPLE = 20;

interface CandidatePickerProps {
  readonly query: {
    readonly data: { readonly candidates: readonly CandidateView[] } | undefined;
    readonly error: Error | null;
    refetch(): unknown;
  };
  readonly ways?: readonly WayToDispatch[];
  /** A person's id or the value of one of `ways`. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/**
 * 派给谁: the ways that name nobody, then the department's people as the rules rank them, with what speaks
 * for and against each. Whoever cannot take it stays in the list, so that nobody looks for them in vain.
 */
export function CandidatePicker({ query, ways = [], value, onChange }: CandidatePickerProps) {
  if (query.data === undefined) {
    return query.error === null ? (
      <Skeleton lines={4} />
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const { candidates } = query.data;
  const best = candidates.find((row) => row.obstacle === null && row.warnings.length === 0);
  return (
    <View className="disp-options" aria-label="派给谁">
      {ways.map((way) => (
        <Pressable
          key={way.value}
          className={`disp-option${value === way.value ? ' is-chosen' : ''}`}
          as="radio"
          isChecked={value === way.value}
          onTap={() => onChange(way.value)}
        >
          <View className="disp-option-words">
            <Text className="disp-option-name">{way.label}</Text>
            <Text className="disp-option-note">{way.note}</Text>
          </View>
        </Pressable>
      ))}
      <LongRows rows={candidates} most={MOST_PEOPLE} label="后面的同事" isInSheet>
        {(shown) =>
          shown.map((row) => (
            <Candidate
              key={row.personId}
              row={row}
              isBest={row === best}
              isChosen={value === row.personId}
              onTap={() => onChange(row.personId)}
            />
          ))
        }
      </LongRows>
      {candidates.length === 0 && <Text className="disp-option-note">这个部门现在没有可派的同事，请换一个部门。</Text>}
    </View>
  );
}

interface CandidateProps {
  readonly row: CandidateView;
  readonly isBest: boolean;
  readonly isChosen: boolean;
  readonly onTap: () => void;
}

function Candidate({ row, isBest, isChosen, onTap }: CandidateProps) {
  const { name, obstacle, warnings, openWorkOrderCount, loadCap } = row;
  const words = obstacle ?? row.reasons.join('、');
  return (
    <Pressable
      className={`disp-option${isChosen ? ' is-chosen' : ''}${obstacle === null ? '' : ' is-off'}`}
      as="radio"
      isChecked={isChosen}
      isDisabled={obstacle !== null}
      onTap={onTap}
    >
      <View className="disp-option-words">
        <View className="disp-option-head">
          <Text className="disp-option-name">{name}</Text>
          {isBest && <Tag tone="green" text="推荐" />}
          {obstacle !== null && <Tag tone="grey" text={obstacle} />}
        </View>
        {obstacle === null && <Text className="disp-option-note">{words}</Text>}
        {obstacle === null && warnings.length > 0 && (
          <Text className="disp-option-warning">请留意：{warnings.join('、')}</Text>
        )}
      </View>
      <LoadBar openCount={openWorkOrderCount} loadCap={loadCap} />
    </Pressable>
  );
}
