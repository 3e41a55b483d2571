/** Sends forms without leaving the page: what they change comes back with the stream. */
export function sendForms(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'post') return;
    event.preventDefault();
    void send(event.target, event.submitter);
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const fields = [...new FormData(form, submitter)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ]);
  form.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(location.href, { method: 'POST', body: new URLSearchParams(fields) });
    say(response.ok ? '' : noticeOf(await response.text()));
  } catch {
    say('Cannot reach the local Konnect: is it running?');
  } finally {
    form.removeAttribute('aria-busy');
  }
}

function noticeOf(page: string): string {
  return new DOMParser().parseFromString(page, 'text/html').querySelector('#notice')?.textContent ?? '';
}

function say(text: string): void {
  const notice = document.querySelector('#notice');
  if (notice) notice.textContent = text;
}
