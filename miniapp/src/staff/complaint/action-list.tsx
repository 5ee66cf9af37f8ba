import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Heading } from '../parts/heading';
import { ACTION_NOTE, actionLabel, mainAction, openActions, type SheetAction } from './actions';

interface Props {
  complaint: ComplaintDetail;
  onOpen: (action: SheetAction) => void;
}

/** The next step, big; a message to the resident is always one tap away. */
export function ActionFooter({ complaint, onOpen }: Props) {
  const main = mainAction(complaint);
  if (main === null) return null;
  const open = openActions(complaint);
  const beside: SheetAction = main === 'accept' ? 'answerOnTheSpot' : 'comment';
  return (
    <View className="ys-buttons">
      {beside !== main && open.includes(beside) && (
        <Button kind="secondary" label={actionLabel(beside)} onTap={() => onOpen(beside)} />
      )}
      <Button label={actionLabel(main)} onTap={() => onOpen(main)} />
    </View>
  );
}

/** Everything else that may be done now. */
export function ActionRows({ complaint, onOpen }: Props) {
  const main = mainAction(complaint);
  const rest = openActions(complaint).filter((action) => action !== main);
  if (rest.length === 0) return null;
  return (
    <Card>
      <Heading text="还可以" />
      {rest.map((action) => (
        <Row key={action} label={actionLabel(action)} value={ACTION_NOTE[action]} onTap={() => onOpen(action)} />
      ))}
    </Card>
  );
}
