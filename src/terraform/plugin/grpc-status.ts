import { type GrpcError, grpcCodes } from './transport';

/** Longer messages are cut, in characters: receivers limit their headers. */
const longestMessage = 4096;

/** The trailers that end a call: OK without an error (grpc.io, "gRPC over HTTP2"). */
export function grpcStatus(error?: GrpcError): Readonly<Record<string, string>> {
  if (error === undefined) return { 'grpc-status': '0' };
  return { 'grpc-status': String(grpcCodes[error.code]), 'grpc-message': percentEncode(error.message) };
}

/** Headers hold printable ASCII; every other byte of the UTF-8 becomes `%XX`, and so does `%`. */
function percentEncode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text.slice(0, longestMessage))) {
    const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25;
    encoded += isPlain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
