import type { Handler, Methods, Unary } from './transport';

export interface LateMethodsOptions {
  /** The full name of the gRPC service. Nothing is loaded for a call of another one, which is not theirs. */
  readonly service: string;
  /** What is always answered, whatever the request, by gRPC path. */
  readonly answers: ReadonlyMap<string, Uint8Array>;
  readonly load: () => Promise<Methods>;
}

/**
 * Methods of a service that are loaded when somebody calls one of them. A call whose answer is always the same does not
 * wait for that. When they cannot be loaded, nobody handles that rejection, so that it ends the process, as a crash that
 * is reported.
 */
export function lateMethods({ service, answers, load }: LateMethodsOptions): Methods {
  const known = new Map([...answers].map(([path, answer]) => [path, alwaysAnswer(answer)]));
  const isTheirs = (path: string): boolean => path.startsWith(`/${service}/`);
  let loaded: Methods | undefined;
  let loading: Promise<Methods> | undefined;
  const loadOnce = (): Promise<Methods> => {
    loading ??= new Promise((resolve) => void load().then((methods) => resolve((loaded = methods))));
    return loading;
  };
  const findLater = async (path: string): Promise<Handler | undefined> => (await loadOnce()).get(path);
  return {
    get: (path) => {
      const found = loaded?.get(path) ?? known.get(path);
      const mayCome = !found && !loaded && isTheirs(path);
      return mayCome ? findLater(path) : found;
    },
  };
}

function alwaysAnswer(answer: Uint8Array): Unary {
  return { kind: 'unary', handle: async () => answer };
}
