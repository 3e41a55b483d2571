import fc from 'fast-check';
import { grpcStatus } from './grpc-status';
import { GrpcError } from './transport';

describe('grpcStatus', () => {
  it('is 0 without an error', () => {
    expect(grpcStatus()).toEqual({ 'grpc-status': '0' });
  });

  it('is the number of an error, and its message in printable ASCII', () => {
    expect(grpcStatus(new GrpcError('UNIMPLEMENTED', '100 %\nof "é"'))).toEqual({
      'grpc-status': '12',
      'grpc-message': '100 %25%0Aof "%C3%A9"',
    });
  });

  it('writes messages that decodeURIComponent reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        const encoded = grpcStatus(new GrpcError('INTERNAL', message))['grpc-message'] ?? '';
        expect(encoded).toMatch(/^[ -~]*$/);
        expect(decodeURIComponent(encoded)).toBe(message);
      }),
    );
  });

  it.each(['a', 'é', '日', '🎈'])('cuts a message of many "%s" so that it fits into a frame', (character) => {
    const { 'grpc-message': message = '' } = grpcStatus(new GrpcError('INTERNAL', character.repeat(100_000)));
    expect(message.length).toBeLessThan(16 * 1024 - 100);
    expect(decodeURIComponent(message)).toMatch(new RegExp(`^(${character}){1000,}$`));
  });
});
