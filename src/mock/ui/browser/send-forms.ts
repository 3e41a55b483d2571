/** Sends forms without leaving the page, one after the other: what they change comes back with the stream. */
export function sendForms(): void {
  let sent = Promise.resolve();
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    event.preventDefault();
    const fields = [...new FormData(form, submitter)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]);
    form.setAttribute('aria-busy', 'true');
    sent = sent.then(async () => {
      say(await send(new URLSearchParams(fields)));
      form.removeAttribute('aria-busy');
    });
  });
}

/** Answers what did not work out, or nothing. */
async function send(body: URLSearchParams): Promise<string> {
  try {
    const response = await fetch(location.href, { method: 'POST', body });
    return response.ok ? '' : noticeOf(await response.text());
  } catch {
    return 'Cannot reach the local Konnect: is it running?';
  }
}

function noticeOf(page: string): string {
  return new DOMParser().parseFromString(page, 'text/html').querySelector('#notice')?.textContent ?? '';
}

function say(text: string): void {
  const notice = document.querySelector('#notice');
  if (notice) notice.textContent = text;
}
