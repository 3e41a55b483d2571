import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '#cli/mock/settings';
import { createCaller, type CallKonnect } from '#mock/caller';
import type { Command } from '#test/cli/command';
import type { Front } from './front';

/** A local Konnect that is a process of its own, and keeps its world in a file. */
export interface LocalKonnect {
  /** Ends it as `kill -9` does; it comes back by itself with its world. Resolves when it has ended. */
  kill(): Promise<void>;
  /** Resolves when it is there, also after a kill. */
  ready(): Promise<void>;
  /** Calls it directly. */
  readonly call: CallKonnect;
}

export interface LocalKonnectOptions {
  readonly command: Command;
  /** Before which it stands. */
  readonly front: Front;
  readonly token: string;
  /** Whether it takes a second destination of the same name. */
  readonly duplicateName: 'refused' | 'allowed';
}

export async function startLocalKonnect(options: LocalKonnectOptions): Promise<LocalKonnect> {
  let running = start(options);
  await running;
  return {
    async kill() {
      const { child, ended } = await running;
      options.front.pointTo(undefined);
      child.kill('SIGKILL');
      await ended;
      running = start(options);
      running.catch(() => {}); // `ready` tells of it
    },
    async ready() {
      await running;
    },
    async call(...args) {
      const caller = createCaller({ ...(await running).backend, token: options.token });
      return caller.call(...args).finally(() => caller.close());
    },
  };
}

async function start({ command, front, token, duplicateName }: LocalKonnectOptions) {
  const data = join(command.scratch, `world-${duplicateName}`);
  const { child, ended, printed } = command.run([
    ...['mock', '--json', '--data', data, '--organization', `kills=${token}`],
    ...['--profile', `duplicateName=${duplicateName}`],
  ]);
  const { url, caFile } = JSON.parse(await printed('\n')) as Settings;
  const backend = { origin: new URL(url).origin, ca: await readFile(caFile, 'utf8') };
  front.pointTo(backend);
  return { child, ended, backend };
}
