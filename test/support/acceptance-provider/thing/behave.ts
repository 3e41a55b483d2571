import { DiagnosticError } from '#terraform/framework/diagnostic';
import type { ChangeContext } from '#terraform/framework/context';

/** What a thing can be told to do while it is created or updated. */
export const behaviours = ['print', 'fail', 'fail-half-way', 'wait', 'crash', 'reject', 'return-nonsense'] as const;

type Behaviour = (typeof behaviours)[number];

/** Does what `behaviour` says, and returns the state to answer with. `half` is what exists half-way. */
export async function behave<State extends object>(
  behaviour: string | null,
  half: State,
  context: Pick<ChangeContext<unknown, State>, 'save' | 'signal' | 'log'>,
): Promise<State> {
  switch (behaviour as Behaviour | null) {
    case 'print':
      console.log('printed by console.log');
      process.stdout.write('printed by process.stdout\n');
      return half;
    case 'fail':
      throw new DiagnosticError('Cannot make thing', 'It was told to fail', [{ attribute: 'behave' }]);
    case 'fail-half-way':
      context.save(half);
      throw new DiagnosticError('Cannot finish thing', 'It was told to fail half-way', [{ attribute: 'behave' }]);
    case 'wait':
      context.save(half);
      context.log.info('waiting to be stopped');
      return untilStopped(context.signal);
    case 'crash':
      return crash(() => {
        throw new Error('It was told to crash');
      });
    case 'reject':
      return crash(() => void Promise.reject(new Error('It was told to reject')));
    case 'return-nonsense':
      return { ...half, text: 7, extra: true };
    default:
      return half;
  }
}

function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

/** Fails where no caller can catch it, and never answers. */
function crash(fail: () => void): Promise<never> {
  setImmediate(fail);
  return new Promise(() => {});
}
