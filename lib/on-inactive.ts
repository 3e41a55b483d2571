/** What a plan does about a webhook that Konnect stopped because deliveries failed. */
export const OnInactive = {
  /** Says so, and changes nothing. */
  WARN: 'warn',
  /** Plans to switch the delivery on again. */
  RESUME: 'resume',
  /** Refuses to plan. */
  ERROR: 'error',
  /** Says nothing and changes nothing. */
  IGNORE: 'ignore',
} as const;
