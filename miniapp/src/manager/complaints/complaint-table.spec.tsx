import { render } from '@testing-library/react';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { ComplaintTable } from './complaint-table';

const later = '2026-11-24T02:00:00Z';
const person = { id: 'li', name: '李建国', departmentName: '工程部', phone: null };

/** A matter with everything that a row can show at once. */
const matter = (id: string) =>
  ({
    id,
    number: `YS-${id}`,
    title: '厨房漏水',
    status: 'inProgress',
    category: 'plumbing',
    urgency: 'urgent',
    estateName: '翠湖花园',
    placeText: '3 栋 2 单元 1201',
    submittedAt: later,
    header: { statusText: '处理中', firstContactOwner: person, ballHolder: person },
    nextClock: { id: 'k', kind: 'resolution', warnAt: later, dueAt: later },
    reopenCount: 1,
  }) as unknown as ComplaintSummary;

it('aPageOfFullRows_keepsWithinWeChatsThousandNodes', () => {
  const complaints = Array.from({ length: 20 }, (_, index) => matter(String(index)));
  const { container } = render(
    <ComplaintTable complaints={complaints} namesEstates now={new Date('2026-11-23T02:00:00Z')} />,
  );
  expect(container.querySelectorAll('[role=row]')).toHaveLength(21);
  expect(container.querySelectorAll('*').length).toBeLessThan(900);
});
