import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Screen } from './screen';

jest.mock('../platform/environment', () => ({
  ...jest.requireActual('../platform/environment'),
  isH5: false,
  isWeapp: true,
}));

describe('in WeChat, whose own bar shows the title', () => {
  it('titleIsNotSaidAgain_theNoteIs', () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Screen title="交接班" note="值班中 · 工程部" isPublic>
          内容
        </Screen>
      </QueryClientProvider>,
    );
    expect(screen.queryByText('交接班')).toBeNull();
    expect(screen.getByText('值班中 · 工程部')).toBeTruthy();
  });
});
