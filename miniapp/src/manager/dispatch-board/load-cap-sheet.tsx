import { Text } from '@tarojs/components';
import type { DispatchBoardPerson } from '@yingsheng/shared/api/dispatch';
import { MAX_LOAD_CAP } from '@yingsheng/shared/dispatch/rule';
import { useState } from 'react';
import { useSetLoadCap } from '../../features/people/use-people';
import { toast } from '../../platform/feedback';
import { Field, Input } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

interface LoadCapSheetProps {
  readonly person: DispatchBoardPerson;
  readonly estateId: string;
  readonly onClose: () => void;
}

/** A whole number from 0 to the most anybody may have; `null` for anything else. */
export function loadCapOf(text: string): number | null {
  const loadCap = Number(text);
  return /^\d+$/.test(text.trim()) && loadCap <= MAX_LOAD_CAP ? loadCap : null;
}

/** 接单上限: how many open orders before the rules pass this person over. */
export function LoadCapSheet({ person, estateId, onClose }: LoadCapSheetProps) {
  const [text, setText] = useState(String(person.loadCap));
  const act = useSetLoadCap(estateId);
  const loadCap = loadCapOf(text);
  const submit = () => {
    if (loadCap === null) return;
    act.mutate(
      { personId: person.personId, loadCap },
      {
        onSuccess: () => {
          toast(`${person.name} 的上限改为 ${loadCap} 单`);
          onClose();
        },
      },
    );
  };
  return (
    <FormSheet
      title={`${person.name} 的接单上限`}
      submitLabel="保存"
      canSubmit={loadCap !== null}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text className="mg-note">
        手上到了上限，系统就不再自动派给他；您仍可以指定。现在手上 {person.openWorkOrderCount} 单。
      </Text>
      <Field
        label="同时在手最多几单"
        error={loadCap === null ? `请填 0 到 ${MAX_LOAD_CAP} 的整数，0 表示不自动派单` : null}
        required
      >
        <Input
          label="同时在手最多几单"
          type="number"
          value={text}
          onChange={setText}
          maxLength={3}
          onConfirm={submit}
        />
      </Field>
    </FormSheet>
  );
}
