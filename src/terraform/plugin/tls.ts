import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import type { Identity } from './certificate';

/**
 * Mutual TLS with the one client whose certificate we were given. No authority has a say: the certificates are compared
 * byte by byte before anything else is read, and whoever has another one, or none, is disconnected.
 *
 * @param clientCertificate - PEM, content of `PLUGIN_CLIENT_CERT`.
 * @returns what takes the connections to be secured
 * @throws Error when that is no certificate
 */
export function admitOnly(
  clientCertificate: string,
  identity: Identity,
  onSecure: (socket: TLSSocket) => void,
): (socket: Socket) => void {
  const expected = new X509Certificate(clientCertificate).raw;
  const server = createServer({
    key: identity.privateKey,
    cert: pem(identity.certificate),
    // Saying nothing would make Node load its roots, which takes longer than all the rest of a start.
    ca: [],
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['h2'],
  });
  server.on('secureConnection', (socket) => {
    if (socket.getPeerX509Certificate()?.raw.equals(expected)) onSecure(socket);
    else socket.destroy();
  });
  return (socket) => void server.emit('connection', socket);
}

function pem(certificate: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
