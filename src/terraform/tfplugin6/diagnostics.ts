import type { Step } from '#terraform/cty/path';
import type { Diagnostic } from '#terraform/framework/diagnostic';
import type { Init } from '#terraform/plugin/protobuf';
import type { AttributePath, AttributePathStep, Diagnostic as WireDiagnostic } from './gen/tfplugin6';
import { DiagnosticSeverity } from './gen/tfplugin6';

const SEVERITY = { error: DiagnosticSeverity.ERROR, warning: DiagnosticSeverity.WARNING } as const;

/** Diagnostics as the protocol carries them. */
export function encodeDiagnostics(diagnostics: readonly Diagnostic[]): Init<WireDiagnostic>[] {
  return diagnostics.map(({ severity, summary, detail, path }) => ({
    severity: SEVERITY[severity],
    summary,
    detail,
    ...(path && path.length > 0 && { attribute: encodePath(path) }),
  }));
}

/** A path as the protocol carries it: attribute names, map keys and list positions. */
export function encodePath(path: readonly Step[]): Init<AttributePath> {
  return { steps: path.map(encodeStep) };
}

function encodeStep(step: Step): Init<AttributePathStep> {
  if ('attribute' in step) return { attributeName: step.attribute };
  return 'key' in step ? { elementKeyString: step.key } : { elementKeyInt: step.index };
}
