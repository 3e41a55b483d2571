/** What becomes of a webhook when it is destroyed. */
export const OnDestroy = {
  /** Unbinds and removes it. */
  DELETE: 'delete',
  /** Switches it off, and leaves it bound to its destination. */
  DISABLE: 'disable',
  /** Leaves it as it is, and only forgets it. */
  RETAIN: 'retain',
} as const;
