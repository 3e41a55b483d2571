import { devPortal } from './dev-portal';
import { expiringGap } from './expiring-gap';
import { fleet } from './fleet';
import { quiet } from './quiet';
import { receiverOutage } from './receiver-outage';
import { rotatedToken } from './rotated-token';
import type { Scenario } from './scenario';

/** Every scenario by its name. */
export const scenarios = {
  quiet,
  'receiver-outage': receiverOutage,
  'expiring-gap': expiringGap,
  'rotated-token': rotatedToken,
  'dev-portal': devPortal,
  fleet,
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;

/** @throws a sentence with those there are, when it is none of them */
export function findScenario(name: string): Scenario {
  if (isScenario(name)) return scenarios[name];
  throw new Error(
    `Cannot play scenario "${name}" as there is none of this name: give one of ${Object.keys(scenarios).join(', ')}`,
  );
}

/** What there is, one scenario a line. */
export function describeScenarios(): string {
  return Object.entries(scenarios)
    .map(([name, { about }]) => `  ${name}: ${about}`)
    .join('\n');
}

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
