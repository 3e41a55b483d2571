/** Where Konnect's API is; `{region}` stands for a region or `global`. Source: the servers of Konnect's API. */
export const publicServerUrl = 'https://{region}.api.konghq.com';
