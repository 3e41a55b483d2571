/** How long operations may take before they count as failed: durations such as `30s`, `5m` or `1h30m`. */
export interface Timeouts {
  /** @default - 10m */
  readonly create?: string;

  /** @default - 10m */
  readonly update?: string;

  /** @default - 10m for a webhook; 2m for a destination, which a webhook that is bound to it keeps */
  readonly delete?: string;
}
