import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseJson, type JsonObject } from '#terraform/cty/parse-json';
import { addToMirror, type ProviderPackage } from '#terraform/plugin/mirror';
import { cleanEnvironment } from './clean-environment';
import { findTerraform } from './find-terraform';
import { resourceIn } from './resource-in';
import { ProcessError } from './run-process';
import { startProcess, type Environment, type ProcessResult, type RunningProcess } from './start-process';
import type { PlanJson, StateJson } from './terraform-json';

/** Path, within the configuration's folder, to text. */
export type Files = Readonly<Record<string, string>>;

/** What a workspace starts with. */
export interface WorkspaceOptions {
  readonly files: Files;
  /** Found by `init`; nothing else is, and no registry is asked. @default only what Terraform has built in */
  readonly providers?: readonly ProviderPackage[];
  /** Added to the clean environment of every command. @default nothing */
  readonly env?: Environment;
  /** The command line tool. @default what findTerraform finds */
  readonly terraform?: string;
}

/** What every command takes. */
export interface CommandOptions {
  /** Added at the end of the command line. @default nothing */
  readonly args?: readonly string[];
  /** Added to the workspace's environment. @default nothing */
  readonly env?: Environment | undefined;
}

/** What `plan` takes. */
export interface PlanOptions extends CommandOptions {
  /** Where to keep the plan, in the configuration's folder. @default 'plan.tfplan' */
  readonly out?: string;
  /** Look at the real things first. @default true */
  readonly refresh?: boolean;
  /** Plan to destroy everything. @default false */
  readonly destroy?: boolean;
}

/** A plan that was made. */
export interface Plan {
  /** For `apply`. */
  readonly file: string;
  readonly isEmpty: boolean;
  /** As a person at the terminal sees it. */
  readonly text: string;
  readonly json: PlanJson;
}

/**
 * A folder of its own to run Terraform in: configuration, state, providers, data and CLI settings, away from everything
 * the user has set. Commands throw a ProcessError, with the command line and all it wrote, when they fail.
 */
export class Workspace {
  /** Where the configuration and its state are. */
  readonly folder: string;
  readonly #root: string;
  readonly #terraform: string;
  readonly #env: Environment;
  readonly #running = new Set<RunningProcess>();

  constructor(root: string, terraform: string, env: Environment) {
    this.#root = root;
    this.#terraform = terraform;
    this.#env = env;
    this.folder = join(root, 'configuration');
  }

  /** Writes files of the configuration, new or over the old. */
  async write(files: Files): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  /** Reads a file of the configuration's folder, such as terraform.tfstate. */
  async read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Starts a command as a job of its own, for what happens in the middle of it: `signal('SIGINT')` is Ctrl-C. */
  start(args: readonly string[], env: Environment = {}): RunningProcess {
    const command = { command: this.#terraform, args, cwd: this.folder, env: { ...this.#env, ...env }, group: true };
    const running = startProcess(command);
    this.#running.add(running);
    const forget = (): boolean => this.#running.delete(running);
    running.ended.then(forget, forget);
    return running;
  }

  /** Runs a command to its end, whatever its exit code. */
  async run(args: readonly string[], env: Environment = {}): Promise<ProcessResult> {
    return this.start(args, env).ended;
  }

  async init(options?: CommandOptions): Promise<ProcessResult> {
    return this.#succeed(['init', '-no-color'], options);
  }

  async validate(options?: CommandOptions): Promise<ProcessResult> {
    return this.#succeed(['validate', '-no-color'], options);
  }

  /** Plans, keeps the plan in a file, and reads it. */
  async plan(options: PlanOptions = {}): Promise<Plan> {
    const { out: file = 'plan.tfplan' } = options;
    const { exitCode, stdout: text } = await this.#plan([`-out=${file}`], options);
    return { file, isEmpty: exitCode === 0, text, json: await this.showPlan(file) };
  }

  /** Plans and throws, with the plan's text, unless there is nothing to do. */
  async expectEmptyPlan(options: Omit<PlanOptions, 'out'> = {}): Promise<void> {
    const result = await this.#plan([], options);
    if (result.exitCode !== 0) throw new Error(`Expected an empty plan of ${this.folder}:\n${result.output}`);
  }

  /** Applies the configuration, or a plan that was made. */
  async apply(options: CommandOptions & { readonly plan?: Plan } = {}): Promise<ProcessResult> {
    const { plan, args = [], env } = options;
    // A plan file comes last: Terraform reads no option after it.
    const all = [...args, ...(plan ? [plan.file] : ['-auto-approve'])];
    return this.#succeed(['apply', '-no-color'], { args: all, env });
  }

  /** Applies the configuration, and throws unless there is nothing left to do then, whether or not Terraform looks again. */
  async applyAndSettle(options: CommandOptions = {}): Promise<void> {
    await this.apply(options);
    await this.expectEmptyPlan({ ...options, refresh: false });
    await this.expectEmptyPlan(options);
  }

  async destroy(options?: CommandOptions): Promise<ProcessResult> {
    return this.#succeed(['destroy', '-no-color', '-auto-approve'], options);
  }

  async import(address: string, id: string, { args = [], env }: CommandOptions = {}): Promise<ProcessResult> {
    const all = [...args, address, id];
    return this.#succeed(['import', '-no-color'], { args: all, env });
  }

  async showPlan(file: string): Promise<PlanJson> {
    return this.#show<PlanJson>([file]);
  }

  async showState(): Promise<StateJson> {
    return this.#show<StateJson>([]);
  }

  /** The attributes of a resource in the state, every number with all its digits. Throws when it is not there. */
  async attributesOf(address: string): Promise<JsonObject> {
    const { stdout } = await this.#succeed(['show', '-json']);
    return resourceIn(parseJson(stdout), 'values', address);
  }

  /** Ends what still runs and deletes the folder. Destroys nothing that was applied. */
  async remove(): Promise<void> {
    const running = [...this.#running];
    for (const process of running) process.signal('SIGKILL');
    await Promise.allSettled(running.map(({ ended }) => ended));
    await rm(this.#root, { recursive: true, force: true });
  }

  async #plan(args: readonly string[], options: PlanOptions): Promise<ProcessResult> {
    const { refresh = true, destroy = false, args: more = [], env } = options;
    const all = [...args, `-refresh=${refresh}`, ...(destroy ? ['-destroy'] : []), ...more];
    const command = ['plan', '-no-color', '-detailed-exitcode'];
    return this.#succeed(command, { args: all, env }, [0, 2]);
  }

  async #show<T>(args: readonly string[]): Promise<T> {
    const { stdout } = await this.#succeed(['show', '-json'], { args });
    return JSON.parse(stdout) as T;
  }

  async #succeed(command: readonly string[], options: CommandOptions = {}, accept = [0]): Promise<ProcessResult> {
    const result = await this.run([...command, ...(options.args ?? [])], options.env);
    if (result.exitCode === null || !accept.includes(result.exitCode)) throw new ProcessError(result);
    return result;
  }
}

/** Makes a workspace in a temporary folder; `remove` it in the end. `init` is yours to call. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { files, providers = [], env = {} } = options;
  const terraform = options.terraform ?? (await findTerraform()).path;
  const root = await mkdtemp(join(tmpdir(), 'terraform-'));
  const [mirror, home, settings] = [join(root, 'providers'), join(root, 'home'), join(root, 'terraform.rc')];
  // A provider that is killed leaves its socket where temporary files are: here it goes with the rest.
  const temporary = join(root, 'tmp');

  await Promise.all([mkdir(mirror), mkdir(home), mkdir(temporary), writeFile(settings, cliConfiguration(mirror))]);
  for (const provider of providers) await addToMirror(mirror, provider);

  const own = { HOME: home, TMPDIR: temporary, TF_CLI_CONFIG_FILE: settings, TF_DATA_DIR: join(root, 'data') };
  const workspace = new Workspace(root, terraform, cleanEnvironment(process.env, { ...own, ...env }));
  await workspace.write(files);
  return workspace;
}

/** Installs from the mirror and from nowhere else. */
function cliConfiguration(mirror: string): string {
  return `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
}
