export const identity = { name: 'acceptance', address: 'registry.terraform.io/konnect-audit/acceptance' } as const;
