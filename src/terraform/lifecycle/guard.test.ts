import { CtyError } from '#terraform/cty/error';
import { Deferral } from '#terraform/framework/deferral';
import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { Scene } from '#test/support/operation';
import { operationOn } from '#test/support/operation';
import { guard } from './guard';

class ApiError extends Error {}

async function diagnosticsOf(thrown: unknown, scene: Scene = {}) {
  const operation = operationOn(scene);
  await guard(operation, async () => {
    throw thrown;
  });
  return operation.diagnostics.list;
}

const stopped = new AbortController();
stopped.abort(new Error('stop'));
const bug = 'Provider failed unexpectedly';

describe('guard', () => {
  it('adds nothing when all goes well', async () => {
    const operation = operationOn({});
    await guard(operation, async () => {});
    expect(operation.diagnostics.list).toEqual([]);
  });

  it('adds the diagnostics of a DiagnosticError as they are', async () => {
    const error = new DiagnosticError('Cannot deliver', 'use https', [{ attribute: 'endpoint' }]);
    expect(await diagnosticsOf(error)).toEqual(error.diagnostics);
  });

  it('lets the provider put its own errors into words', async () => {
    const worded = { severity: 'error', summary: 'Refused', detail: 'ask for the role' } as const;
    const provider = { diagnose: (error: unknown) => (error instanceof ApiError ? [worded] : undefined) };
    expect(await diagnosticsOf(new ApiError('403'), { provider })).toEqual([worded]);
    expect(await diagnosticsOf(new Error('other'), { provider })).toMatchObject([{ summary: bug }]);
  });

  it('names the type whose author can mend a bug', async () => {
    const operation = operationOn({});
    operation.subject = 'example_thing';
    await guard(operation, () => Promise.reject(new Error('oops')));
    expect(operation.diagnostics.list[0]?.detail).toMatch(/^This is a bug in the provider \(example_thing\), please/);
  });

  it('puts off what the author puts off', async () => {
    const operation = operationOn({});
    operation.allowDeferral({ deferralAllowed: true });
    await guard(operation, () => Promise.reject(new Deferral('absent_prerequisite')));
    expect(operation.deferred).toBe('absent_prerequisite');
    expect(operation.diagnostics.list).toEqual([]);
  });

  it('refuses to put off what may not be', async () => {
    const operation = operationOn({});
    await guard(operation, () => Promise.reject(new Deferral('absent_prerequisite')));
    expect(operation.deferred).toBeUndefined();
    expect(operation.diagnostics.list).toMatchObject([{ summary: 'Cannot be put off to a later run' }]);
  });

  it('takes anything else for a bug of the provider, and shows the stack', async () => {
    const error = new Error('undefined is not a function');
    expect(await diagnosticsOf(error)).toEqual([
      { severity: 'error', summary: bug, detail: expect.stringContaining(error.stack ?? '') },
    ]);
    expect(
      await diagnosticsOf(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })),
    ).toMatchObject([
      { detail: expect.stringMatching(/TypeError: fetch failed\n.*\nCaused by: Error: connect ECONNREFUSED\n/s) },
    ]);
    expect(await diagnosticsOf('just text')).toMatchObject([{ detail: expect.stringContaining('just text') }]);
  });

  it('says at which attribute a value does not fit', async () => {
    const path = [{ attribute: 'size' }];
    const found = await diagnosticsOf(new CtyError('encode', 'a number is required', path));
    expect(found).toMatchObject([
      { summary: bug, detail: expect.stringContaining('Cannot encode size as a number is required'), path },
    ]);
  });

  it('says after a stop that the operation was interrupted, unless somebody knows more', async () => {
    const known = new DiagnosticError('Half done', 'apply again');
    const [interrupted] = await diagnosticsOf(stopped.signal.reason, { caller: stopped });
    expect(interrupted).toMatchObject({ summary: 'Interrupted', detail: expect.stringMatching(/is in the state$/) });
    expect(await diagnosticsOf(new Error('No answer'), { caller: stopped })).toMatchObject([
      { summary: 'Interrupted', detail: expect.stringMatching(/\n\nThe work ended with: No answer$/) },
    ]);
    expect(await diagnosticsOf(known, { caller: stopped })).toEqual(known.diagnostics);
  });

  it('shows both errors when the provider fails to word one', async () => {
    const provider = {
      diagnose: () => {
        throw new Error('in diagnose');
      },
    };
    expect(await diagnosticsOf(new Error('in create'), { provider })).toMatchObject([
      { detail: expect.stringContaining('in create') },
      { detail: expect.stringContaining('in diagnose') },
    ]);
  });
});
