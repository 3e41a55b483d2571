import { describeEvent } from '#cli/tail/describe-event';
import type { SunkPost } from '#mock/sink';
import type { Comparison } from './find-missing';
import { describePost, describeTally, type Tally } from './tally';

/** What there is to say of a run. */
export interface SinkReport {
  /** `caFile`: the certificate that was made for it. */
  listening(url: string, caFile: string | undefined): void;
  posted(post: SunkPost): void;
  /** @default comparison - nobody asked for one */
  ended(tally: Tally, comparison?: Comparison): void;
}

type Write = (line: string) => void;

export function jsonReport(write: Write): SinkReport {
  const say = (kind: string, data: object): void => write(JSON.stringify({ kind, ...data }));
  return {
    listening: (url, caFile) => say('listening', { url, caFile }),
    posted: (post) => say('request', post),
    ended: (tally, comparison) => say('sum', { ...tally, ...comparison }),
  };
}

const most = 20;

export function textReport(write: Write): SinkReport {
  return {
    listening(url, caFile) {
      write(`The sink listens on ${url}`);
      if (caFile !== undefined) write(`The local Konnect delivers to it with: konnect-audit mock --trust ${caFile}`);
      write('Stop it with Ctrl-C');
    },
    posted: (post) => write(describePost(post)),
    ended(tally, comparison) {
      write(describeTally(tally));
      if (!comparison) return;
      const { compared, missing } = comparison;
      if (compared === 0) write('There was no event to compare: younger ones than --settle says are left out');
      else
        write(
          missing.length === 0 ? `None of ${compared} events is missing` : `Missing: ${missing.length} of ${compared}`,
        );
      for (const event of missing.slice(0, most)) write(`  ${describeEvent(event)}`);
      if (missing.length > most) write(`  and ${missing.length - most} more`);
    },
  };
}
