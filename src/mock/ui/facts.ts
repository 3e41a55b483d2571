import { html, type Content, type Html } from './html';
import { moment } from './moment';
import { shownEndpoint } from './shown-endpoint';
import type { CellView } from './view-model';

/** How a webhook is configured, and how its last attempt and its last replay went. */
export function renderFacts({ webhook, destination, destinationName, replay }: CellView): Html {
  if (!destination) return html`<p class="lead">Without a destination: its events wait for one.</p>`;
  const { lastAttempt } = webhook;
  return html`<dl class="facts">
    ${destinationName !== undefined && fact('Destination', destinationName)}
    ${fact('Endpoint', shownEndpoint(destination.endpoint))} ${fact('Format', destination.log_format)}
    ${destination.skip_ssl_verification && fact('Certificate', 'not verified')}
    ${fact('Enabled', webhook.enabled ? 'yes' : 'no')} ${fact('Status', webhook.state)}
    ${lastAttempt && fact('Last attempt', html`${lastAttempt.code} ${lastAttempt.message}, ${moment(lastAttempt.at)}`)}
    ${replay && fact('Last replay', html`${replay.status}, ${moment(Date.parse(replay.updated_at))}`)}
  </dl>`;
}

function fact(name: string, value: Content): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
