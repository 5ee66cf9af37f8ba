import { contentOf } from '../../features/work-order/offline/queued-order';
import type { QueuedAction } from '../../platform/outbox/queue';
import { keepText } from './use-kept-text';

/** Puts what a waiting step holds back into the form it came from, photos included. */
export function refillForm(step: QueuedAction): void {
  const content = contentOf(step);
  const { orderId, complaintId } = content;
  switch (content.action) {
    case 'accept':
      return;
    case 'arrive':
      keepText(`before:${orderId}`, JSON.stringify(step.photos.beforeMediaIds ?? []));
      return;
    case 'done':
      keepText(`done:${orderId}`, content.body.note);
      keepText(`root-cause:${orderId}`, content.body.rootCause ?? '');
      keepText(`materials:${orderId}`, content.body.materials ?? '');
      keepText(`after:${orderId}`, JSON.stringify(step.photos.afterMediaIds ?? []));
      return;
    case 'publishUpdate':
      keepText(`progress:${complaintId}`, content.body.progress);
      keepText(`difficulty:${complaintId}`, content.body.difficulty ?? '');
      keepText(`eta-reason:${complaintId}`, content.body.etaReason ?? '');
      return;
    case 'recordSpending':
      keepText(`spending:${content.body.kind}:${complaintId}`, content.body.note);
      keepText(`spending-amount:${content.body.kind}:${complaintId}`, String(content.body.amountFen / 100));
  }
}
