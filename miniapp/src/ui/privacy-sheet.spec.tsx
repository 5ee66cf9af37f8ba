import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import postcss from 'postcss';
import { usePrivacy } from '../platform/privacy';
import { PrivacyPurposes, PrivacySheet } from './privacy-sheet';

jest.mock('../platform/environment', () => ({
  ...jest.requireActual('../platform/environment'),
  isH5: false,
  isWeapp: true,
}));
jest.mock('@tarojs/components', () => ({
  ...jest.requireActual('@tarojs/components'),
  Button: ({ children, className, onAgreePrivacyAuthorization }: Record<string, never>) => (
    <button type="button" className={className} onClick={onAgreePrivacyAuthorization}>
      {children}
    </button>
  ),
}));

/** What the style says of `selector`. */
function styleOf(selector: string): Record<string, string> {
  const said: Record<string, string> = {};
  postcss.parse(readFileSync(join(__dirname, 'styles/_controls.scss'), 'utf8')).walkRules(selector, (rule) => {
    rule.walkDecls(({ prop, value }) => {
      said[prop] = value;
    });
  });
  return said;
}

describe('the privacy question in WeChat', () => {
  it('bothAnswers_areEquallyWide', () => {
    const answer = jest.fn();
    usePrivacy.setState({ question: { purpose: null, answer } });
    const { container } = render(<PrivacySheet />);
    const answers = [...(container.querySelector('.ys-buttons')?.children ?? [])];
    expect(answers.map(({ textContent }) => textContent)).toEqual(['不同意', '同意']);
    // The row shares its width out among views; WeChat's own button is none and has to stand in one.
    expect(answers.map(({ tagName }) => tagName)).toEqual(['DIV', 'DIV']);
    expect(styleOf('.ys-buttons > view')).toMatchObject({ flex: '1' });
    expect(styleOf('.ys-agree')).toMatchObject({ width: '100%' });
    fireEvent.click(screen.getByText('同意'));
    expect(answer).toHaveBeenCalledWith(true);
  });

  it('theGuidelineOfWeChat_canBeOpened', () => {
    const openPrivacyContract = jest.fn();
    Object.assign(Taro, { openPrivacyContract });
    render(<PrivacyPurposes />);
    fireEvent.click(screen.getByText('查看微信里的指引全文'));
    expect(openPrivacyContract).toHaveBeenCalledTimes(1);
  });
});
