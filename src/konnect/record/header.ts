/**
 * What every record says of itself, in each format.
 * Source: audit log reference of Konnect, record samples of 2024 to 2026.
 */
export const header = { cef_version: '0', event_vendor: 'KongInc', event_version: '1.0' } as const;
