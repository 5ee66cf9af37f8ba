import { Text } from '@tarojs/components';
import { render, screen } from '@testing-library/react';
import { Pressable } from './pressable';

it('withAVerb_isCalledByWhatItDoesAndByAllThatStandsOnIt', () => {
  render(
    <Pressable verb="打开投诉" onTap={() => undefined}>
      <Text>厨房漏水 已迟 12 分钟</Text>
    </Pressable>,
  );
  expect(screen.getByRole('button', { name: '打开投诉 厨房漏水 已迟 12 分钟' })).toBeTruthy();
});
