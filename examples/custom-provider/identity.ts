/** How Terraform and its users call the provider. */
export const identity = { name: 'notes', address: 'registry.terraform.io/example/notes' };
