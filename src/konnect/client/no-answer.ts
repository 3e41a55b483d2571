import { errorOf, type Asked } from './asked';
import { abortedError, type KonnectError } from './error';
import { plain } from './foreign-text';
import { isUncertain, type Fault, type Outcome } from './outcome';

type NoAnswer = Exclude<Outcome, { readonly kind: 'answered' }>;

/** The error for an attempt that was not answered. */
export function noAnswerError(outcome: NoAnswer, asked: Asked): KonnectError {
  const uncertain = isUncertain(outcome);
  switch (outcome.kind) {
    case 'unreachable': {
      const [found, wayOut] = explain(outcome.fault, asked.url.host, plain(outcome.reason, asked.redact));
      return errorOf(asked, { code: 'connection', found, wayOut, uncertain });
    }
    case 'timed_out':
      return errorOf(asked, {
        code: 'timeout',
        found: `${asked.url.host} did not answer within ${asked.timeoutMs / 1000} s`,
        wayOut: 'check the network between here and there, or give it a longer timeout',
        uncertain,
      });
    case 'aborted':
      return abortedError(asked.action);
  }
}

/** What was found, and the way out. */
function explain(fault: Fault, host: string, reason: string): readonly [string, string] {
  switch (fault) {
    case 'untrusted':
      return [
        `the certificate of ${host} is not trusted (${reason})`,
        'set the CA file to the PEM certificate of the authority that vouches for it, or have the server mend its certificate',
      ];
    case 'not_tls':
      return [`${host} does not speak TLS (${reason})`, 'check the server URL, its port above all'];
    case 'unknown_host':
      return [`there is no host ${host} (${reason})`, 'check the server URL and the region'];
    case 'refused':
      return [
        `nothing accepts connections at ${host} (${reason})`,
        'check the server URL, and that Konnect runs there',
      ];
    case 'unconnected':
      return [`no connection to ${host} came about (${reason})`, 'check the network, the proxy and the server URL'];
    case 'broken':
      return [
        `the connection to ${host} broke off before the answer was complete (${reason})`,
        'try again, and check the network if it stays like this',
      ];
  }
}
