import { systemClock } from '#clock';
import { createRandom, type Random } from '#mock/random';
import type { ProcessResult, RunningProcess } from '#terraform/testing/start-process';
import { unwrap } from '#terraform/testing/unwrap';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';
import { konnectaudit } from '#tools/build/providers';
import { account, destinationsIn } from './account';
import { draw, writeConfiguration, type Place, type Wanted } from './configuration';
import { openFront, type Front } from './front';
import { startLocalKonnect, type LocalKonnect, type LocalKonnectOptions } from './local-konnect';
import { drawPlan, describe, type KillPlan } from './plan';
import { isAlive, killInJob } from './victim';

export interface KillsOptions extends Pick<LocalKonnectOptions, 'command' | 'duplicateName'> {
  readonly applies: number;
  /** What the dice are thrown with. */
  readonly seed: string;
  /** Called after each apply and what followed. */
  readonly onProgress?: (round: Round) => void;
}

/** An apply, and what followed. */
export interface Round {
  readonly plan: KillPlan;
  /** False when the apply had ended before. */
  readonly isKilled: boolean;
  /** Destinations that Konnect had afterwards and the state had not. */
  readonly lost: number;
  /** Of them, those that the next apply showed how to import. */
  readonly told: number;
  /** What must not be, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * Applies that are killed, each followed by one that is not: it must lead to what is wanted, or say which destination to
 * import, and the one after that must. The seed decides what is applied and which call the kill waits for; which call
 * comes when is up to Terraform.
 */
export async function kills({ applies, seed, onProgress, ...options }: KillsOptions): Promise<readonly Round[]> {
  const random = createRandom(`${seed} ${options.duplicateName}`);
  const stage = await open(options);
  const rounds: Round[] = [];
  try {
    for (let number = 1; number <= applies; number += 1) {
      const round = await playRound(stage, random);
      rounds.push(round);
      onProgress?.(round);
      if (round.problems.length > 0) break; // what is wrong now would be wrong in all that follow
    }
  } finally {
    await stage.close();
  }
  return rounds;
}

interface Stage {
  readonly front: Front;
  readonly konnect: LocalKonnect;
  readonly terraform: Workspace;
  readonly places: readonly Place[];
}

const token = 'kpat_kills';

async function open(options: Pick<KillsOptions, 'command' | 'duplicateName'>) {
  const front = await openFront();
  const konnect = await startLocalKonnect({ ...options, front, token });
  const terraform = await createWorkspace({
    files: { 'settings.tf': settings, 'konnect.pem': front.ca },
    providers: [{ bundle: konnectaudit.outfile, namespace: 'konnect-audit' }],
    env: {
      KONNECT_TOKEN: token,
      KONNECT_AUDIT_SERVER_URL: front.url,
      KONNECT_AUDIT_CA_CERT_FILE: 'konnect.pem',
    },
  });
  await terraform.init();
  const { body } = await konnect.call('POST', '/eu/v3/portals', { name: 'docs' });
  const portal = (body as { readonly id: string }).id;
  const places: readonly Place[] = [{ region: 'eu' }, { region: 'us' }, { region: 'eu', portal }];
  const close = async (): Promise<void> => {
    await front.close();
    await terraform.remove();
  };
  return { front, konnect, terraform, places, close };
}

const settings = `terraform {
  required_providers {
    konnectaudit = {
      source = "konnect-audit/konnectaudit"
    }
  }
}
`;

async function playRound(stage: Stage, random: Random): Promise<Round> {
  const { konnect, terraform, places } = stage;
  const wanted = draw(random, places);
  const plan = drawPlan(random);
  await terraform.write({ 'main.tf': writeConfiguration(wanted) });
  const isKilled = await applyAndKill(stage, plan);
  await konnect.ready();
  await restoreState(terraform);
  const before = await idsInState(terraform);
  const lost = (await destinationsIn(konnect.call)).map(({ id }) => id).filter((id) => !before.includes(id));
  const { told, failure } = await applyAgain(terraform, wanted);
  const empty = failure ? undefined : await terraform.run(['plan', '-no-color', '-detailed-exitcode']);
  const kept = await idsInState(terraform);
  const problems = [
    ...(failure ? [`The next apply fails: ${failure}`] : []),
    ...lost.filter((id) => !told.includes(id)).map((id) => `Destination ${id} was lost without a word`),
    ...(empty && empty.exitCode !== 0 ? [`The plan after it is not empty: ${unwrap(empty.output)}`] : []),
    ...(await account(wanted, { call: konnect.call, places, kept })),
  ];
  return {
    plan,
    isKilled,
    lost: lost.length,
    told: told.length,
    problems: problems.map((text) => `${describe(plan)}: ${text}`),
  };
}

/** Answers whether there was somebody to kill. */
async function applyAndKill({ front, konnect, terraform }: Stage, plan: KillPlan): Promise<boolean> {
  const apply = terraform.start(['apply', '-auto-approve', '-no-color', '-input=false']);
  let isKilled = false;
  const strike = async (): Promise<void> => {
    isKilled = plan.victim === 'Konnect' ? await konnect.kill().then(() => true) : await killInJob(plan.victim, apply);
  };
  let calls = 0;
  let striking: Promise<void> | undefined;
  if (plan.moment === 'started') {
    await systemClock.sleep(plan.delayMs);
    await strike();
  } else {
    front.watch(async ({ moment, isWrite }) => {
      if (moment !== plan.moment || (plan.writesOnly && !isWrite)) return;
      calls += 1;
      if (calls !== plan.call) return;
      striking = systemClock.sleep(moment === 'answered' ? plan.delayMs : 0).then(strike);
      await striking;
    });
  }
  await end(apply);
  front.watch(undefined);
  await striking; // Konnect may be struck after the end of the apply, and must not be so while it is looked at
  return isKilled;
}

/** A provider ends after its Terraform, when what it was creating is done. */
async function end(job: RunningProcess): Promise<ProcessResult> {
  const result = await job.ended;
  while (isAlive(job)) await systemClock.sleep(20);
  return result;
}

/** Applies, imports what that says is there already, and applies once more then. Answers the ids that were told. */
async function applyAgain(
  terraform: Workspace,
  { destinations }: Wanted,
): Promise<{ readonly told: readonly string[]; readonly failure?: string }> {
  const first = await terraform.run(['apply', '-auto-approve', '-no-color', '-input=false']);
  if (first.exitCode === 0) return { told: [] };
  const sentences = unwrap(first.output).matchAll(/destination "([^"]+)" already: import it with the id "([^"]+)"/g);
  const told = [...sentences].map(([, name = '', id = '']) => ({ name, id }));
  if (told.length === 0) return { told: [], failure: errorIn(first) };
  for (const { name, id } of told) {
    const label = destinations.find((each) => each.name === name)?.label;
    await terraform.import(`konnectaudit_destination.${label}`, id);
  }
  const second = await terraform.run(['apply', '-auto-approve', '-no-color', '-input=false']);
  const ids = told.map(({ id }) => id);
  return second.exitCode === 0 ? { told: ids } : { told: ids, failure: errorIn(second) };
}

function errorIn({ output }: ProcessResult): string {
  return unwrap(output.slice(output.indexOf('Error:')));
}

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

/** Terraform writes its state in place: killed meanwhile it leaves half a file, and before it a backup. */
async function restoreState(terraform: Workspace): Promise<void> {
  const text = await terraform.read(stateFile).catch(() => '{}');
  if (isJson(text)) return;
  await terraform.write({ [stateFile]: await terraform.read(`${stateFile}.backup`) });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const stateFile = 'terraform.tfstate';

async function idsInState(terraform: Workspace): Promise<readonly string[]> {
  const text = await terraform.read(stateFile).catch(() => undefined);
  const { resources } = text === undefined ? { resources: [] } : (JSON.parse(text) as StateFile);
  return resources
    .filter(({ type }) => type === 'konnectaudit_destination')
    .flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id));
}
