import { InvalidArgumentError } from 'commander';
import { regions, isRegion, type Region } from '#konnect/contract/region';
import { parseFaults } from '#mock/fault-text';
import type { Fault } from '#mock/faults';
import { parseSetting, type Profile } from '#mock/profile-text';
import type { TrafficPlan } from '#mock/traffic/plan';
import { parseTraffic } from '#mock/traffic/traffic-text';
import type { OrganizationOptions } from '#mock/world';

/** @throws InvalidArgumentError */
export function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535');
}

/** @throws InvalidArgumentError */
export function parseRegion(text: string): Region {
  if (isRegion(text)) return text;
  throw new InvalidArgumentError(`Give one of ${regions.join(', ')}`);
}

/** `NAME` or `NAME=TOKEN`. @throws InvalidArgumentError */
export function addOrganization(text: string, before: readonly OrganizationOptions[] = []): OrganizationOptions[] {
  const [, name = '', token = `kpat_${name}`] = /^([^=]+)(?:=(.+))?$/s.exec(text) ?? [];
  if (!/^\S+$/.test(name) || !/^[\x21-\x7e]+$/.test(token)) {
    throw new InvalidArgumentError('Give NAME or NAME=TOKEN, both without spaces, the token in ASCII');
  }
  return [...before, { name, token }];
}

/** `NAME=VALUE`. @throws InvalidArgumentError */
export function addSetting(text: string, before: Partial<Profile> = {}): Partial<Profile> {
  return { ...before, ...refusing(() => parseSetting(text)) };
}

/** As `parseFaults` reads them. @throws InvalidArgumentError */
export function addFaults(text: string, before: readonly Fault[] = []): readonly Fault[] {
  return [...before, ...refusing(() => parseFaults(text))];
}

/** As `parseTraffic` reads it. @throws InvalidArgumentError */
export function readTraffic(text: string): TrafficPlan {
  return refusing(() => parseTraffic(text));
}

function refusing<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw error instanceof Error ? new InvalidArgumentError(error.message) : error;
  }
}
