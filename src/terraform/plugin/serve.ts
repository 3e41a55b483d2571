import { controllerMethods } from './controller';
import { healthMethods } from './health';
import type { Logger } from './log';
import { stdioMethods } from './stdio';
import type { CreateTransport, Methods, Transport } from './transport';

export interface ServeOptions {
  /** What the plugin itself answers. */
  readonly methods: Methods;
  readonly log: Logger;
  /** Called when the client asks the process to end. */
  readonly shutdown: () => void;
  readonly createTransport: CreateTransport;
}

/** Serves a plugin's methods and those that go-plugin expects of every plugin. */
export function serve({ methods, log, shutdown, createTransport }: ServeOptions): Transport {
  const own = new Map([...controllerMethods(shutdown), ...stdioMethods(), ...healthMethods()]);
  return createTransport({ get: (path) => methods.get(path) ?? own.get(path) }, log);
}
