import type { Path } from '#terraform/cty/path';

/** One message for the person at the terminal. `path` points at the attribute it is about. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** One line, sentence case, no final period. */
  readonly summary: string;
  /** What was found, and the way out. */
  readonly detail: string;
  readonly path?: Path;
}

/** Thrown to refuse an operation with one or more diagnostics; anything else thrown is taken for a bug. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(summary: string, detail: string, path?: Path) {
    super(`${summary}: ${detail}`);
    this.name = 'DiagnosticError';
    this.diagnostics = [{ severity: 'error', summary, detail, ...(path && { path }) }];
  }
}

/** Collects the diagnostics of one request. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  get hasErrors(): boolean {
    return this.#list.some((diagnostic) => diagnostic.severity === 'error');
  }

  add(...diagnostics: readonly Diagnostic[]): void {
    this.#list.push(...diagnostics);
  }

  error(summary: string, detail: string, path?: Path): void {
    this.add({ severity: 'error', summary, detail, ...(path && { path }) });
  }

  warning(summary: string, detail: string, path?: Path): void {
    this.add({ severity: 'warning', summary, detail, ...(path && { path }) });
  }
}
