import type { Clock } from '#clock';
import type { CreateDestination, Destination, UpdateDestination } from '#konnect/contract/destination';
import type { Call, CallOptions } from './call';
import { isKonnectError, KonnectError } from './error';
import { paginate } from './paginate';
import { pause } from './pause';

/** The audit log destinations of the organization. All methods throw KonnectError. */
export interface Destinations {
  /**
   * Makes a destination. When the answer is lost, a destination of the same name and endpoint is taken for the one that
   * was made, unless it is older than the call.
   */
  create(input: CreateDestination, options?: CallOptions): Promise<Destination>;
  /** Undefined when there is none of this id. */
  get(id: string, options?: CallOptions): Promise<Destination | undefined>;
  /** Changes what `patch` names and nothing else. */
  update(id: string, patch: UpdateDestination, options?: CallOptions): Promise<Destination>;
  /**
   * Waits while the destination is in use, which it may be for some time after its webhook is gone.
   * @param options `inUseBudgetMs` is the longest such wait, ms, a minute by default
   */
  delete(id: string, options?: CallOptions & { readonly inUseBudgetMs?: number }): Promise<void>;
  /** @param options `name` limits it to destinations of exactly this name */
  list(options?: CallOptions & { readonly name?: string }): AsyncIterable<Destination>;
}

export interface DestinationsOptions {
  readonly call: Call;
  readonly clock: Clock;
}

const host = 'global';
const firstInUseWaitMs = 250;
const longestInUseWaitMs = 5_000;
/** How far the clock of Konnect may be behind ours, ms. */
const clockDifferenceMs = 300_000;

export function createDestinations(options: DestinationsOptions): Destinations {
  const { call } = options;

  const list: Destinations['list'] = ({ name, signal } = {}) =>
    paginate((after) =>
      call('listDestinations', {
        action: name === undefined ? 'list destinations' : `look for destination "${name}"`,
        host,
        query: { 'filter[name][eq]': name, 'page[after]': after },
        signal,
      }),
    );

  return {
    create(input, { signal } = {}) {
      const began = options.clock.now();
      return call('createDestination', {
        action: `create destination "${input.name}"`,
        host,
        body: input,
        signal,
        recover: () => findMade(list({ name: input.name }), input, began),
      });
    },

    async get(id, { signal } = {}) {
      try {
        const params = { auditLogDestinationId: id };
        return await call('getDestination', { action: `read destination "${id}"`, host, params, signal });
      } catch (error) {
        if (isKonnectError(error, 'not_found')) return undefined;
        throw error;
      }
    },

    update: (id, patch, { signal } = {}) =>
      call('updateDestination', {
        action: `update destination "${id}"`,
        host,
        params: { auditLogDestinationId: id },
        body: patch,
        signal,
      }),

    delete: (id, { signal, inUseBudgetMs = 60_000 } = {}) => deleteWhenFree(id, { signal, inUseBudgetMs }, options),

    list,
  };
}

/** The one destination that a lost answer may have been about. Two of them are nobody's to choose from. */
async function findMade(
  candidates: AsyncIterable<Destination>,
  { name, endpoint }: CreateDestination,
  began: number,
): Promise<Destination | undefined> {
  const found: Destination[] = [];
  for await (const candidate of candidates) {
    const isOlder = Date.parse(candidate.created_at ?? '') < began - clockDifferenceMs;
    if (candidate.name === name && candidate.endpoint === endpoint && !isOlder) found.push(candidate);
  }
  return found.length === 1 ? found[0] : undefined;
}

async function deleteWhenFree(
  id: string,
  { signal, inUseBudgetMs }: { readonly signal: AbortSignal | undefined; readonly inUseBudgetMs: number },
  { call, clock }: DestinationsOptions,
): Promise<void> {
  const ask = { action: `delete destination "${id}"`, host, params: { auditLogDestinationId: id }, signal } as const;
  const began = clock.now();
  for (let waitMs = firstInUseWaitMs; ; waitMs = Math.min(2 * waitMs, longestInUseWaitMs)) {
    try {
      await call('deleteDestination', ask);
      return;
    } catch (error) {
      if (isKonnectError(error, 'not_found')) return;
      if (!isKonnectError(error, 'destination_in_use')) throw error;
      if (clock.now() - began + waitMs > inUseBudgetMs) throw stillInUse(error, clock.now() - began);
    }
    await pause(clock, waitMs, ask);
  }
}

function stillInUse(error: KonnectError, waitedMs: number): KonnectError {
  const seconds = Math.round(waitedMs / 1000);
  return new KonnectError(
    `Cannot ${error.action} as it is still in use after ${seconds} s: point the webhooks that deliver to it to another destination, or delete them, in every region and portal`,
    error,
  );
}
