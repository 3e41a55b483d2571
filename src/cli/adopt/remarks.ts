/** What adopted configuration says where it keeps the authorization that Konnect has. */
export const untilRemoved = 'remove this to send the authorization of the variable';

/** What it says of endpoints, which Konnect shows in full and nobody can tell a credential in. */
export const ofEndpoints =
  'An endpoint that carries a credential belongs in a sensitive variable, not in a repository.';
