import { faultOf, reasonOf } from './fault';

function failure(code: string, message = ''): Error {
  return Object.assign(new Error(message), { code });
}

describe('faultOf', () => {
  it.each([
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', fault: 'untrusted' },
    { code: 'CERT_HAS_EXPIRED', fault: 'untrusted' },
    { code: 'ERR_SSL_WRONG_VERSION_NUMBER', fault: 'not_tls' },
    { code: 'ENOTFOUND', fault: 'unknown_host' },
    { code: 'ECONNREFUSED', fault: 'refused' },
    { code: 'UND_ERR_CONNECT_TIMEOUT', fault: 'unconnected' },
    { code: 'ECONNRESET', fault: 'broken' },
    { code: 'UND_ERR_SOCKET', fault: 'broken' },
    { code: 'ESOMETHING_NEW', fault: 'broken' },
  ])('calls $code $fault', ({ code, fault }) => {
    expect(faultOf(failure(code))).toBe(fault);
  });

  it('calls what is no error of the connection broken', () => {
    expect(faultOf('oops')).toBe('broken');
  });
});

describe('reasonOf', () => {
  it('says the code and the message', () => {
    expect(reasonOf(failure('ECONNRESET', 'read ECONNRESET'))).toBe('ECONNRESET: read ECONNRESET');
  });

  it('says the code alone when there is no message', () => {
    expect(reasonOf(failure('ECONNREFUSED'))).toBe('ECONNREFUSED');
  });
});
