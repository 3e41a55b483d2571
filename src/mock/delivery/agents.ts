import { createSecureContext, rootCertificates } from 'node:tls';
import { Agent, type Dispatcher } from 'undici';

/** Connections to receivers, pooled. */
export interface Agents {
  /** Checks the receiver's certificate. */
  readonly verifying: Dispatcher;
  /** Takes any certificate: for destinations with `skip_ssl_verification`. */
  readonly trusting: Dispatcher;
  /** Cuts every connection. */
  close(): Promise<void>;
}

/** How long an attempt may take is for its own clock to say. */
const untimed = { headersTimeout: 0, bodyTimeout: 0 } as const;

/** @param trust certificates to trust besides the public ones, PEM */
export function createAgents(trust: readonly string[]): Agents {
  let verifying: Agent | undefined;
  let trusting: Agent | undefined;
  return {
    get verifying() {
      return (verifying ??= new Agent({
        ...untimed,
        connect: { timeout: 0, secureContext: createSecureContext({ ca: [...rootCertificates, ...trust] }) },
      }));
    },
    get trusting() {
      return (trusting ??= new Agent({ ...untimed, connect: { timeout: 0, rejectUnauthorized: false } }));
    },
    async close() {
      await Promise.all([verifying?.destroy(), trusting?.destroy()]);
    },
  };
}
