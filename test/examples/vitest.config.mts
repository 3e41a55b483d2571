import { defineConfig } from 'vitest/config';

/** Only this repository needs it: its package is not under node_modules, and is run from source. */
const resolve = { conditions: ['konnect-audit-source'] };

// eslint-disable-next-line no-restricted-syntax -- the export that vitest looks for
export default defineConfig({ test: { include: ['**/*.vitest.ts'], cache: false }, ssr: { resolve } });
