import type { Asked } from './asked';
import { noAnswerError } from './no-answer';

const asked: Asked = {
  action: 'create destination "siem"',
  method: 'POST',
  url: new URL('https://user:pass@127.0.0.1:8443/global/v3/audit-log-destinations?x=y'),
  timeoutMs: 1500,
  redact: (text) => text.replaceAll('canary', '(secret)'),
};

describe('noAnswerError', () => {
  it.each([
    { fault: 'untrusted', says: 'the certificate of 127.0.0.1:8443 is not trusted (E: why): set the CA file to' },
    { fault: 'not_tls', says: '127.0.0.1:8443 does not speak TLS (E: why): check the server URL' },
    { fault: 'unknown_host', says: 'there is no host 127.0.0.1:8443 (E: why): check the server URL' },
    { fault: 'refused', says: 'nothing accepts connections at 127.0.0.1:8443 (E: why): check the server URL' },
    { fault: 'unconnected', says: 'no connection to 127.0.0.1:8443 came about (E: why): check the network' },
    { fault: 'broken', says: 'broke off before the answer was complete (E: why): try again' },
  ] as const)('explains a fault that is $fault', ({ fault, says }) => {
    const error = noAnswerError({ kind: 'unreachable', fault, reason: 'E: why' }, asked);
    expect(error.message).toContain(`Cannot create destination "siem" as `);
    expect(error.message).toContain(says);
    expect(error).toMatchObject({ code: 'connection', uncertain: fault === 'broken' });
  });

  it('says how long it waited, and that the change may have happened', () => {
    const error = noAnswerError({ kind: 'timed_out' }, asked);
    expect(error).toMatchObject({ code: 'timeout', uncertain: true });
    expect(error.message).toBe(
      'Cannot create destination "siem" as 127.0.0.1:8443 did not answer within 1.5 s: check the network between here and there, or give it a longer timeout; it may have happened all the same, so look before you create destination "siem" again',
    );
  });

  it('says that nobody wants it any more', () => {
    expect(noAnswerError({ kind: 'aborted' }, asked)).toMatchObject({
      code: 'aborted',
      message: 'Cannot create destination "siem" as it was cancelled: start it again when it is still wanted',
    });
  });

  it('shows neither the credentials and the query of a URL nor a secret', () => {
    const error = noAnswerError({ kind: 'unreachable', fault: 'broken', reason: 'canary' }, asked);
    expect(error.url).toBe('https://127.0.0.1:8443/global/v3/audit-log-destinations');
    expect(error.message).not.toMatch(/canary|pass/);
  });
});
