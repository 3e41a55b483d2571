import { handshakeLine, negotiateVersion } from './handshake';

describe('negotiateVersion', () => {
  it.each([
    ['5,6', [6], 6],
    ['6,5', [6], 6],
    ['6', [6], 6],
    ['7,6', [6], 6],
    ['5,6,7', [5, 6], 6],
    ['7,5', [5, 6], 5],
    ['five,,6x, 6', [6], 6],
  ])('finds in "%s" and %j the highest version that both have', (offered, supported, version) => {
    expect(negotiateVersion(offered, supported)).toBe(version);
  });

  it.each([['4'], ['7,8'], [''], ['six'], [undefined]])(
    'answers the lowest of ours to "%s", which Terraform then refuses in its own words',
    (offered) => {
      expect(negotiateVersion(offered, [5, 6])).toBe(5);
    },
  );
});

describe('handshakeLine', () => {
  const address = { network: 'unix', location: '/tmp/plugin-1' } as const;
  const certificate = Buffer.from('ffeeddcc', 'hex');

  it('has six fields, the last the certificate in base64 without padding', () => {
    expect(handshakeLine({ protocolVersion: 6, address, certificate }, {})).toBe(
      '1|6|unix|/tmp/plugin-1|grpc|/+7dzA\n',
    );
  });

  it('leaves the certificate empty without TLS', () => {
    expect(handshakeLine({ protocolVersion: 6, address, certificate: undefined }, {})).toBe(
      '1|6|unix|/tmp/plugin-1|grpc|\n',
    );
  });

  it('has a seventh field for a client that asks about shared connections: there are none', () => {
    expect(handshakeLine({ protocolVersion: 6, address, certificate }, { PLUGIN_MULTIPLEX_GRPC: 'true' })).toBe(
      '1|6|unix|/tmp/plugin-1|grpc|/+7dzA|false\n',
    );
  });

  it('names host and port where there are no unix sockets', () => {
    const onTcp = { network: 'tcp', location: '127.0.0.1:10000' } as const;
    expect(handshakeLine({ protocolVersion: 6, address: onTcp, certificate: undefined }, {})).toBe(
      '1|6|tcp|127.0.0.1:10000|grpc|\n',
    );
  });
});
