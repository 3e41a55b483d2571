import { describeEvent } from '#cli/tail/describe-event';
import type { AuditLog } from '#konnect/contract/audit-log';
import type { SunkPost } from '#mock/sink';
import { describePost, describeTally, type Tally } from './tally';

/** What there is to say of a run. */
export interface SinkReport {
  /** `caFile`: the certificate that was made for it. */
  listening(url: string, caFile: string | undefined): void;
  posted(post: SunkPost): void;
  /** `missing`: undefined when nothing was compared. */
  ended(tally: Tally, missing: readonly AuditLog[] | undefined): void;
}

type Write = (line: string) => void;

export function jsonReport(write: Write): SinkReport {
  const say = (kind: string, data: object): void => write(JSON.stringify({ kind, ...data }));
  return {
    listening: (url, caFile) => say('listening', { url, caFile }),
    posted: (post) => say('request', post),
    ended: (tally, missing) => say('sum', { ...tally, missing }),
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
    ended(tally, missing) {
      write(describeTally(tally));
      if (!missing) return;
      write(missing.length === 0 ? 'No event is missing' : `Missing: ${missing.length}`);
      for (const event of missing.slice(0, most)) write(`  ${describeEvent(event)}`);
      if (missing.length > most) write(`  and ${missing.length - most} more`);
    },
  };
}
