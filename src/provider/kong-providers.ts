/** Kong's own providers, the released and the beta one: their resources can be moved to ours. */
export const kongProviders = ['kong/konnect', 'kong/konnect-beta'] as const;
