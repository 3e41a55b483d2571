import { type Diagnostic, DiagnosticSeverity } from '#terraform/tfplugin6/gen/tfplugin6';

/** Throws an Error with every sentence when an answer has errors; warnings pass. */
export function refuseErrors(step: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.ERROR);
  if (errors.length === 0) return;
  const sentences = errors.map(({ summary, detail }) => `${summary}: ${detail}`);
  throw new Error(`Cannot ${step} as the provider refuses: ${sentences.join('; ')}`);
}
