import type { Path } from '#terraform/cty/path';
import { encodeDiagnostics, encodePath } from './diagnostics';
import { DiagnosticSeverity } from './gen/tfplugin6';

describe('encodeDiagnostics', () => {
  it('carries severity, summary and detail', () => {
    expect(
      encodeDiagnostics([
        { severity: 'error', summary: 'Wrong', detail: 'mend it' },
        { severity: 'warning', summary: 'Old', detail: 'replace it' },
      ]),
    ).toEqual([
      { severity: DiagnosticSeverity.ERROR, summary: 'Wrong', detail: 'mend it' },
      { severity: DiagnosticSeverity.WARNING, summary: 'Old', detail: 'replace it' },
    ]);
  });

  it('points at an attribute, and at none for what is about the whole', () => {
    const about = (path: Path) => encodeDiagnostics([{ severity: 'error', summary: 'Wrong', detail: '', path }])[0];
    expect(about([{ attribute: 'endpoint' }])?.attribute).toEqual({ steps: [{ attributeName: 'endpoint' }] });
    expect(about([])).not.toHaveProperty('attribute');
  });
});

describe('encodePath', () => {
  it('carries names, keys and positions, the first one and the empty one too', () => {
    expect(encodePath([{ attribute: 'hosts' }, { index: 0 }, { attribute: 'headers' }, { key: '' }])).toEqual({
      steps: [{ attributeName: 'hosts' }, { elementKeyInt: 0 }, { attributeName: 'headers' }, { elementKeyString: '' }],
    });
  });
});
