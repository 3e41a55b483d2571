import type { OperationName } from '#konnect/contract/operation';
import { createHurriedClock } from '#test/client/hurried-clock';
import type { AnyAsk, Call } from './call';
import { createDestinations } from './destinations';
import { KonnectError, type KonnectErrorCode } from './error';

type Reply = (ask: AnyAsk) => unknown;

const siem = {
  id: 'd-1',
  name: 'siem',
  endpoint: 'https://siem.example/in',
  log_format: 'cef',
  skip_ssl_verification: false,
};
const input = { name: 'siem', endpoint: 'https://siem.example/in', authorization: 'Bearer canary' };

function answering(replies: Partial<Record<OperationName, Reply>>) {
  const calls: string[] = [];
  const clock = createHurriedClock();
  const call = (async (name: OperationName, ask: AnyAsk) => {
    calls.push(name);
    return replies[name]?.(ask);
  }) as Call;
  return { calls, clock, destinations: createDestinations({ call, clock }) };
}

function fail(code: KonnectErrorCode): never {
  throw new KonnectError('Cannot', { code, action: 'delete destination "d-1"', status: 409 });
}

describe('destinations', () => {
  it('asks the global host', async () => {
    const hosts: unknown[] = [];
    const note: Reply = (ask) => (hosts.push(ask.host), { data: [] });
    const replies = { createDestination: note, getDestination: note, updateDestination: note, deleteDestination: note };
    const { destinations } = answering({ ...replies, listDestinations: note });
    await destinations.create(input);
    await destinations.get('d-1');
    await destinations.update('d-1', {});
    await destinations.delete('d-1');
    for await (const destination of destinations.list()) expect(destination).toBeUndefined();
    expect(hosts).toEqual(['global', 'global', 'global', 'global', 'global']);
  });
});

describe('destinations.get', () => {
  it('finds nothing where Konnect finds nothing', async () => {
    const { destinations } = answering({ getDestination: () => fail('not_found') });
    expect(await destinations.get('d-1')).toBeUndefined();
  });

  it('passes on every other refusal', async () => {
    const { destinations } = answering({ getDestination: () => fail('forbidden') });
    await expect(destinations.get('d-1')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('destinations.list', () => {
  it('asks for one name, page by page', async () => {
    const queries: unknown[] = [];
    const { destinations } = answering({
      listDestinations: ({ query }) => {
        queries.push(query);
        return queries.length === 1 ? { data: [siem], meta: { next: 'c' } } : { data: [{ ...siem, id: 'd-2' }] };
      },
    });
    const ids: string[] = [];
    for await (const { id } of destinations.list({ name: 'siem' })) ids.push(id);
    expect(ids).toEqual(['d-1', 'd-2']);
    expect(queries).toEqual([
      { 'filter[name][eq]': 'siem', 'page[after]': undefined },
      { 'filter[name][eq]': 'siem', 'page[after]': 'c' },
    ]);
  });
});

describe('destinations.create, when its answer was lost', () => {
  it.each([
    { title: 'the one of this name and endpoint', listed: [siem], found: siem },
    { title: 'it among others', listed: [{ ...siem, name: 'siem-2' }, siem], found: siem },
    { title: 'none of another endpoint', listed: [{ ...siem, endpoint: 'https://other.example' }], found: undefined },
    { title: 'none of two', listed: [siem, { ...siem, id: 'd-2' }], found: undefined },
    { title: 'none where there is none', listed: [], found: undefined },
  ])('finds $title', async ({ listed, found }) => {
    const { destinations } = answering({
      listDestinations: () => ({ data: listed }),
      createDestination: ({ recover }) => recover?.(),
    });
    expect(await destinations.create(input)).toBe(found);
  });
});

describe('destinations.delete', () => {
  it('is content when there is nothing to delete', async () => {
    const { destinations } = answering({ deleteDestination: () => fail('not_found') });
    await expect(destinations.delete('d-1')).resolves.toBeUndefined();
  });

  it('waits longer and longer while the destination is in use', async () => {
    let uses = 7;
    const { destinations, clock } = answering({
      deleteDestination: () => {
        if (uses-- > 0) fail('destination_in_use');
      },
    });
    await destinations.delete('d-1');
    expect(clock.sleeps).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
  });

  it('gives up when the destination stays in use', async () => {
    const { destinations } = answering({ deleteDestination: () => fail('destination_in_use') });
    await expect(destinations.delete('d-1', { inUseBudgetMs: 1000 })).rejects.toMatchObject({
      code: 'destination_in_use',
      status: 409,
      message: expect.stringMatching(
        /^Cannot delete destination "d-1" as it is still in use after 1 s: point the webhooks/,
      ),
    });
  });

  it('does not wait for another conflict', async () => {
    const { destinations, clock } = answering({ deleteDestination: () => fail('conflict') });
    await expect(destinations.delete('d-1')).rejects.toMatchObject({ code: 'conflict' });
    expect(clock.sleeps).toEqual([]);
  });

  it('stops waiting when it is cancelled', async () => {
    const { destinations, calls } = answering({ deleteDestination: () => fail('destination_in_use') });
    const deleted = destinations.delete('d-1', { signal: AbortSignal.abort() });
    await expect(deleted).rejects.toMatchObject({ code: 'aborted', action: 'delete destination "d-1"' });
    expect(calls).toEqual(['deleteDestination']);
  });
});
