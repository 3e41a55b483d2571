import { identity } from '#test/support/acceptance-provider/identity';

/** A resource as a state file holds it. */
export interface StoredResource {
  readonly type: string;
  /** @default 0 */
  readonly version?: number;
  readonly attributes: object;
}

/** A state file of version 4 with one resource of the acceptance provider, named `it`. */
export function stateFile({ type, version = 0, attributes }: StoredResource): string {
  const instance = { schema_version: version, attributes, sensitive_attributes: [] };
  const provider = `provider["${identity.address}"]`;
  const resources = [{ mode: 'managed', type, name: 'it', provider, instances: [instance] }];
  return JSON.stringify({ version: 4, terraform_version: '1.0.0', serial: 1, lineage: 'test', outputs: {}, resources });
}

/** The bytes of private state that a state file holds of its only resource, as text. */
export function privateIn(file: string): string {
  const { resources } = JSON.parse(file) as { resources: [{ instances: [{ private?: string }] }] };
  return Buffer.from(resources[0].instances[0].private ?? '', 'base64').toString();
}
