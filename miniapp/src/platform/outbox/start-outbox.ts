import { focusManager, onlineManager } from '@tanstack/react-query';
import { useSession } from '../session';
import { openOutbox } from './outbox';
import { type Courier, setCouriers, type Uploader, wakeSender } from './sender';

/** Called once at start: from now on what waits goes out whenever there is a person, a network and a screen. */
export function startOutbox(
  couriers: Readonly<Record<string, Courier>>,
  uploaders: Readonly<Record<string, Uploader>>,
): void {
  setCouriers(couriers, uploaders);
  const follow = (personId: string | null): void => {
    openOutbox(personId);
    void wakeSender();
  };
  follow(useSession.getState().me?.id ?? null);
  useSession.subscribe(({ me }, before) => {
    if (me?.id !== before.me?.id) follow(me?.id ?? null);
  });
  onlineManager.subscribe((isOnline) => {
    if (isOnline) void wakeSender();
  });
  focusManager.subscribe((isFocused) => {
    if (isFocused) void wakeSender();
  });
}
