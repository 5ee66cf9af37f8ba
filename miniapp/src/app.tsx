import { QueryClientProvider } from '@tanstack/react-query';
import { usePageNotFound } from '@tarojs/taro';
import { type PropsWithChildren, useEffect } from 'react';
import { refreshBoards } from './features/board/use-board';
import { carryGuestReport } from './features/complaint/guest/guest-courier';
import { GUEST_KIND } from './features/complaint/guest/guest-kind';
import { carryGuestPhotos, GUEST_PHOTOS_KIND, uploadGuestPhoto } from './features/complaint/guest/guest-photos';
import { carryComplaint } from './features/complaint/offline/complaint-courier';
import { carryPhotos } from './features/complaint/offline/photos-courier';
import { COMPLAINT_KIND } from './features/complaint/offline/queued-complaint';
import { refreshComplaints } from './features/complaint/refresh-complaints';
import { refreshDispatchBoards } from './features/dispatch/use-dispatch-board';
import { fetchPocketModel } from './features/triage/pocket-model';
import { carryOrderStep } from './features/work-order/offline/order-courier';
import { ORDER_KIND } from './features/work-order/offline/queued-order';
import { refreshOrdersOf } from './features/work-order/refresh-orders';
import { watchBack } from './platform/back';
import { keepShell } from './platform/keep-shell';
import { startLive } from './platform/live/live';
import { HOME_OF, restart } from './platform/navigate';
import { PHOTOS_KIND } from './platform/outbox/queue';
import { startOutbox } from './platform/outbox/start-outbox';
import { sendKeptChoice, watchPrivacy } from './platform/privacy';
import { queryClient, refreshOlderThan, wireQueryClient } from './platform/query';
import { reloadWhenOutdated } from './platform/reload-when-outdated';
import { useSession } from './platform/session';
import { currentTokens } from './platform/tokens';
import './ui/tokens.scss';
import './ui/ui.scss';

/** What was read just before the stream was connected is new enough. */
const RECENT_MS = 5_000;

watchBack();
wireQueryClient();
reloadWhenOutdated();
keepShell();
startLive({
  changed: (complaintIds) => {
    refreshComplaints(complaintIds);
    refreshOrdersOf(complaintIds);
    refreshBoards();
    refreshDispatchBoards();
  },
  connected: () => refreshOlderThan(RECENT_MS),
});
watchPrivacy();
fetchPocketModel();
startOutbox(
  {
    [ORDER_KIND]: carryOrderStep,
    [COMPLAINT_KIND]: carryComplaint,
    [PHOTOS_KIND]: carryPhotos,
    [GUEST_KIND]: carryGuestReport,
    [GUEST_PHOTOS_KIND]: carryGuestPhotos,
  },
  { [GUEST_PHOTOS_KIND]: uploadGuestPhoto },
);

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => {
    const { me } = useSession.getState();
    restart(me ? HOME_OF[me.appHome] : HOME_OF.resident);
  });
  useEffect(() => {
    // Rights and the unread count may have changed since last time; the kept copy serves until then.
    if (currentTokens())
      useSession
        .getState()
        .reloadMe()
        .then(sendKeptChoice)
        .catch(() => undefined);
  }, []);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
