import { createLedger } from '#mock/ledger';
import { sampleEvent } from '#test/delivery/sample-event';
import { historyOf } from './history';
import { renderTimeline } from './timeline';

const cell = { organization: 'acme', region: 'eu' } as const;
const answer = (status: number) => ({ kind: 'answer', status }) as const;

/** The timeline of a batch that is refused twice and then taken, and of an event that was not sent. */
function timeline(): string {
  let now = 0;
  const ledger = createLedger({ now: () => now });
  const batch = [ledger.generated(cell, sampleEvent(), 0)];
  ledger.attempted(batch, { at: 1000, outcome: answer(503) });
  ledger.attempted(batch, { at: 2000, outcome: answer(503) });
  ledger.attempted(batch, { at: 9000, outcome: answer(200) });
  now = 10_000;
  ledger.delivered(batch);
  ledger.recoverable([ledger.generated(cell, sampleEvent(), now)], 'disabled');
  return renderTimeline(historyOf(ledger.entries()), now).toString();
}

/** Where marks of a kind are on all tracks, in percent. */
function marksIn(text: string, kind: string): readonly number[] {
  const [tracks = ''] = text.split('class="key"');
  return [...tracks.matchAll(new RegExp(`class="mark ${kind}" x="([\\d.]+)%"`, 'g'))].map(([, x]) => Number(x));
}

describe('the timeline', () => {
  it('draws every batch on one axis, each attempt where it was, the newest batch first', () => {
    const text = timeline();
    expect(marksIn(text, 'begin')).toEqual([2]);
    expect(marksIn(text, 'failed')).toEqual([11.6, 21.2]);
    expect(marksIn(text, 'ok')).toEqual([88.4]);
    expect(marksIn(text, 'unsent')).toEqual([98]);
    expect(text.indexOf('id="passage-2"')).toBeLessThan(text.indexOf('id="passage-1"'));
  });

  it('says in words what it draws, and hides the drawing from those who listen', () => {
    const text = timeline();
    const words = text
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
    expect(words).toContain(
      '1 event delivered 00:00:01 503 Service Unavailable 1 s later 503 Service Unavailable 7 s later 200 OK',
    );
    expect(words).toContain('not sent: the webhook was off');
    expect([...text.matchAll(/<svg class="(axis|ground|track)" aria-hidden="true"/g)]).toHaveLength(4);
  });

  it('says so when there is nothing to draw', () => {
    expect(renderTimeline([], 0).toString()).toContain('No event yet.');
  });
});
