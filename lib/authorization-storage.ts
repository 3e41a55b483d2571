/** Where Terraform keeps the authorization of a destination. */
export const AuthorizationStorage = {
  /** Nowhere: neither a plan nor the state holds it. Needs Terraform or OpenTofu 1.11. */
  WRITE_ONLY: 'write-only',
  /** In the state, in clear, for Terraform before 1.11. */
  STATE: 'state',
} as const;
