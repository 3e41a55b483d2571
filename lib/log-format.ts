/** The formats in which Konnect writes audit records. */
export const LogFormat = {
  /** ArcSight Common Event Format. */
  CEF: 'cef',
  /** One JSON object a record. */
  JSON: 'json',
  /** CrowdStrike Parsing Standard. */
  CPS: 'cps',
} as const;
