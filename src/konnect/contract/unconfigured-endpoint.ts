/** What the endpoint of an inline webhook says where there is none (Kong/kongctl, isRegionalWebhookUnconfigured). */
export const unconfiguredEndpoint = 'unconfigured';
