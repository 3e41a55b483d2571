import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';

export interface SecretVariableProps {
  /**
   * What the value is, for who has to set it.
   *
   * @default - no description
   */
  readonly description?: string;
}

/**
 * A variable for a secret: sensitive, and ephemeral (Terraform 1.10, OpenTofu 1.11), so that its value is in no plan and no
 * state. A variable that is only sensitive stands in clear in every plan file and in the output of
 * `terraform show -json`. Good for write-only attributes and provider settings; set it as `TF_VAR_<id>`.
 */
export class SecretVariable extends TerraformVariable {
  constructor(scope: Construct, id: string, props: SecretVariableProps = {}) {
    super(scope, id, { ...props, type: 'string', sensitive: true });
    this.addOverride('ephemeral', true);
  }
}
