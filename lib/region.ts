/** The regions of Konnect, each of which delivers the audit records of its own. */
export const Region = {
  US: 'us',
  EU: 'eu',
  AU: 'au',
  ME: 'me',
  IN: 'in',
  SG: 'sg',
} as const;
