import { join } from 'node:path';

/** What every note is given: where the notes are. */
export interface Notebook {
  readonly pathOf: (name: string) => string;
}

/** The notebook in a folder. */
export function openNotebook(folder: string): Notebook {
  return { pathOf: (name) => join(folder, `${name}.txt`) };
}
