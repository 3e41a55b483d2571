import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseRecord } from '#konnect/record/parse';
import { verifyRecord } from '#konnect/record/verify';
import { anyCommands, type Real } from './commands';
import { fateOf, type PlainModel } from './plain-model';
import { openSmallKonnect } from './small-konnect';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'konnect-audit-model-'));
});
afterEach(() => rm(folder, { recursive: true }));

function expectAgreement(model: PlainModel, { konnect }: Real): void {
  expect(konnect.clock.now()).toBe(model.now);
  const { generated, inFlight, delivered, recoverable, expired } = konnect.ledger.summary();
  expect(generated).toBe(inFlight + delivered + recoverable + expired);
  expect(konnect.ledger.entries().map(({ fate, received, generatedAt }) => [fate, received, generatedAt])).toEqual(
    model.events.map((event) => [fateOf(model, event), event.received, event.at]),
  );
}

/** Nothing was made up on the way, and every line is signed. */
function expectGenuine({ konnect }: Real): void {
  const generated = new Set(konnect.ledger.entries().map(({ event }) => `${event.trace_id} ${event.name}`));
  for (const line of konnect.receiver.lines) {
    const { trace_id, name } = parseRecord(line).fields;
    expect(generated).toContain(`${String(trace_id)} ${String(name)}`);
    expect(verifyRecord(line, konnect.keys.jwks)).toBe(true);
  }
}

describe('whatever people do and whatever fails', () => {
  it('every event is where a plain model says, as often as it says, and nothing arrives that never happened', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands(expectAgreement), async (commands) => {
        const real: Real = { konnect: openSmallKonnect(await mkdtemp(join(folder, 'run-'))), ids: new Map() };
        const model = (): PlainModel => ({
          ...{ now: real.konnect.clock.now(), token: real.konnect.receiver.token },
          ...{ destinations: new Map(), enabled: false, inactive: false, failures: [], events: [] },
        });
        await fc.asyncModelRun(() => ({ model: model(), real }), commands);
        expectGenuine(real);
        real.konnect.close();
      }),
      { numRuns: 50 },
    );
  });
});
