import { resolve } from 'node:path';

/** The project's folder, whatever folder a tool is started in. */
export const root = resolve(__dirname, '..');
