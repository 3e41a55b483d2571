import type { Address } from './listen';

/** A plugin that runs already, for Terraform to attach to. */
export interface Reattachable {
  /** Where the registry has it, for instance `registry.terraform.io/hashicorp/random`. */
  readonly registryAddress: string;
  readonly protocolVersion: number;
  readonly pid: number;
  readonly address: Address;
}

/** Left out, it stands for the registry that the tool takes for its own: OpenTofu has another than Terraform. */
const usualHost = /^registry\.terraform\.io\//;

/**
 * What a person has to set before terraform, for three shells. `Test` keeps Terraform from stopping a process that it
 * did not start; without it Terraform crashes (hashicorp/terraform, `internal/command/meta_providers.go`).
 */
export function reattachInstructions({ registryAddress, protocolVersion, pid, address }: Reattachable): string {
  const plugin = {
    Protocol: 'grpc',
    ProtocolVersion: protocolVersion,
    Pid: pid,
    Test: true,
    Addr: { Network: address.network, String: address.location },
  };
  const value = JSON.stringify({ [registryAddress.replace(usualHost, '')]: plugin });
  return [
    'The provider runs. Set this where you run terraform; press Ctrl-C here to end.',
    '',
    `sh:          export TF_REATTACH_PROVIDERS='${value}'`,
    `PowerShell:  $env:TF_REATTACH_PROVIDERS='${value}'`,
    `cmd:         set "TF_REATTACH_PROVIDERS=${value}"`,
    '',
  ].join('\n');
}
