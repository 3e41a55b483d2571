/** Where a bundle takes the project's own modules from: its TypeScript, which need not be compiled before. */
export const fromSource = { conditions: ['konnect-audit-source'] } as const;
