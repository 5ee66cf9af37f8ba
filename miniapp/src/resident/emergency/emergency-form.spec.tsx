import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { Me } from '@yingsheng/shared/api/auth';
import { useSession } from '../../platform/session';
import { EmergencyForm } from './emergency-form';

it('speakingInsteadOfWriting_isShownHow_onAPhone', () => {
  window.matchMedia = ((query: string) => ({ matches: query === '(pointer: coarse)' })) as typeof window.matchMedia;
  const me = { id: 'lin', appHome: 'resident', homes: [], estates: [], phoneMasked: null } as unknown as Me;
  useSession.setState({ me, isDemo: false });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EmergencyForm me={me} hazard="gas" draftId="gas" onSubmitted={jest.fn()} />
    </QueryClientProvider>,
  );
  const box = screen.getByRole('textbox', { name: /发生了什么/ });
  expect(box.closest('.ys-input')).toBeTruthy();
  expect(box.closest('.ys-input--plain')).toBeNull();
  const how = screen.getByText(/点键盘上的话筒/);
  expect(box.compareDocumentPosition(how)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
