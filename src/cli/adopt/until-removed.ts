/** What adopted configuration says where it keeps the authorization that Konnect has. */
export const untilRemoved = 'remove this to send the authorization of the variable';
