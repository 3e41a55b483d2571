/** What a plan does about a webhook that Konnect stopped because deliveries failed. */
export const OnInactive = {
  /** Says so, and changes nothing. */
  WARN: 'warn',
  /** Plans to switch the delivery on again, and waits for the first that succeeds; so it does where the destination changes. */
  RESUME: 'resume',
  /** Plans the same, and lets its apply fail. */
  ERROR: 'error',
  /** Says nothing and changes nothing. */
  IGNORE: 'ignore',
} as const;
