import type { CtyObject } from '#terraform/cty/value';
import type { Attributes } from '#terraform/framework/attribute';
import type { Opened } from '#terraform/framework/ephemeral';
import { PrivateState } from '#terraform/framework/private-state';
import { acceptRenewal } from './accept-renewal';
import { acceptOpened } from './author-state';
import { closeEphemeral } from './close-ephemeral';
import { guard } from './guard';
import type { Operation } from './operation';

interface OpenRequest {
  readonly typeName: string;
  readonly config: CtyObject;
}

/** What Terraform is told of something that is open. */
interface OpenEphemeral {
  /** Null only when it could not be opened. */
  readonly result: CtyObject | null;
  readonly renewAt: Date | undefined;
  readonly private: PrivateState;
}

/**
 * Opens an ephemeral resource. What was opened and cannot be answered is closed at once, as Terraform never closes what
 * it was not given.
 */
export async function openEphemeral(operation: Operation, request: OpenRequest): Promise<OpenEphemeral> {
  const { typeName, config } = request;
  const ephemeral = operation.runtime.ephemeral(typeName);
  const privateState = new PrivateState(new Uint8Array());
  let opened: Opened<Attributes> | undefined;
  let result: CtyObject | null = null;
  let renewAt: Date | undefined;
  await guard(operation, async () => {
    opened = await ephemeral.definition.open(config, operation.resourceContext(privateState));
    result = acceptOpened(operation, ephemeral, { config, returned: opened.result });
    renewAt = acceptRenewal(operation, ephemeral.definition, opened.renewAt);
  });
  if (!operation.diagnostics.hasErrors) return { result, renewAt, private: privateState };
  if (opened) await closeEphemeral(operation, { typeName, private: privateState });
  return { result: null, renewAt: undefined, private: privateState };
}
