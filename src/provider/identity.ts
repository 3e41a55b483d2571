/** How Terraform and its users call the provider. */
export const identity = {
  name: 'konnectaudit',
  address: 'registry.terraform.io/konnect-audit/konnectaudit',
} as const;
