import { type GrpcError, grpcCodes } from './transport';

/** Longer messages are cut, in bytes as they travel: all headers fit into one frame (RFC 9113, section 4.2). */
const longestMessage = 12 * 1024;

/** The trailers that end a call: OK without an error (grpc.io, "gRPC over HTTP2"). */
export function grpcStatus(error?: GrpcError): Readonly<Record<string, string>> {
  if (error === undefined) return { 'grpc-status': '0' };
  return { 'grpc-status': String(grpcCodes[error.code]), 'grpc-message': percentEncode(error.message) };
}

/** Headers hold printable ASCII; every other byte of the UTF-8 becomes `%XX`, and so does `%`. */
function percentEncode(text: string): string {
  let encoded = '';
  for (const character of text) {
    const next = isPlain(character) ? character : escapeBytes(character);
    if (encoded.length + next.length > longestMessage) break;
    encoded += next;
  }
  return encoded;
}

function isPlain(character: string): boolean {
  return character >= ' ' && character <= '~' && character !== '%';
}

function escapeBytes(character: string): string {
  return Buffer.from(character).toString('hex').toUpperCase().replace(/../g, '%$&');
}
