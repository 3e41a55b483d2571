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

  it('cuts a message that would fill the headers', () => {
    const { 'grpc-message': message = '' } = grpcStatus(new GrpcError('INTERNAL', 'é'.repeat(100_000)));
    expect(message.length).toBeLessThan(32 * 1024);
  });
});
