import { morph } from './morph';

/**
 * Keeps the page as it is on the server, and says when that is not possible. A hidden page is not followed, because a
 * browser opens few connections to one server.
 */
export function followPage(): void {
  const live = document.querySelector<HTMLElement>('#live');
  const url = live?.dataset['stream'];
  if (!live || url === undefined) return;

  let source: EventSource | undefined;
  const follow = (): void => {
    source?.close();
    source = undefined;
    if (document.visibilityState === 'hidden') return;
    source = new EventSource(url);
    source.addEventListener('open', () => say(''));
    source.addEventListener('error', () => say('Not connected: the page shows how things were'));
    source.addEventListener('message', ({ data }) => morph(live, String(data)));
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}

function say(text: string): void {
  const connection = document.querySelector('#connection');
  if (connection) connection.textContent = text;
}
