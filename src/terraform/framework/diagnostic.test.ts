import { DiagnosticError, Diagnostics } from './diagnostic';

const path = [{ attribute: 'endpoint' }];

describe('DiagnosticError', () => {
  it('carries one error, with the path it is about', () => {
    const error = new DiagnosticError('Cannot deliver', 'use https', path);
    expect(error.diagnostics).toEqual([{ severity: 'error', summary: 'Cannot deliver', detail: 'use https', path }]);
  });

  it('reads as one line in a log', () => {
    expect(String(new DiagnosticError('Cannot deliver', 'use https'))).toBe(
      'DiagnosticError: Cannot deliver: use https',
    );
  });
});

describe('Diagnostics', () => {
  it('keeps errors and warnings in the order they came', () => {
    const diagnostics = new Diagnostics();
    diagnostics.warning('Old', 'use the new one');
    diagnostics.error('Wrong', 'mend it', path);
    expect(diagnostics.list).toEqual([
      { severity: 'warning', summary: 'Old', detail: 'use the new one' },
      { severity: 'error', summary: 'Wrong', detail: 'mend it', path },
    ]);
  });

  it('has errors once one was added; a warning is none', () => {
    const diagnostics = new Diagnostics();
    diagnostics.warning('Old', 'use the new one');
    expect(diagnostics.hasErrors).toBe(false);
    diagnostics.error('Wrong', 'mend it');
    expect(diagnostics.hasErrors).toBe(true);
  });
});
