import { cleanEnvironment } from './clean-environment';
import { startProcess, type Environment } from './start-process';

/** A provider that runs on its own, and serves every Terraform that is run with its `env`. */
export interface DebuggedProvider {
  /** For the commands of a workspace. */
  readonly env: Environment;
  /** Ends it as Ctrl-C does, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

/** Starts a provider's executable as `--debug` does, warm for one Terraform after the other. Throws when it ends before. */
export async function debugProvider(command: string, env: Environment = {}): Promise<DebuggedProvider> {
  const running = startProcess({ command, args: ['--debug'], env: cleanEnvironment(process.env, env) });
  const [, reattach] = await running.waitForOutput(/export TF_REATTACH_PROVIDERS='(.*)'\n/);
  return {
    env: { TF_REATTACH_PROVIDERS: reattach },
    stop: async () => {
      running.signal('SIGINT');
      await running.ended;
    },
  };
}
