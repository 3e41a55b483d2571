import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeMsgpack } from '#terraform/cty/msgpack';
import * as cty from '#terraform/cty/type';
import type { Value } from '#terraform/cty/value';
import { Provider } from '#terraform/tfplugin6/gen/tfplugin6';
import { startPlugin } from '#terraform/testing/plugin-client';
import type { Bar } from './bar';
import { readMeters } from './meters';
import type { Figures } from './rounds';
import { interleave } from './rounds';

const plain = cty.object({ id: cty.string, text: cty.string });
const noJson = new Uint8Array();

/** How many calls are made, and of what. */
interface Calls {
  readonly few: number;
  readonly many: number;
  readonly text: string;
}

const small: Calls = { few: 1000, many: 5000, text: 'text' };
const large: Calls = { few: 100, many: 500, text: 'x'.repeat(100_000) };

/** CPU of one call to plan, by the text in it: what many calls use more than few, so that no start is in it. */
export async function measureCalls(rounds: number, bundle: string, folder: string): Promise<readonly Bar[]> {
  const contenders = [small, large].flatMap(({ few, many, text }) =>
    [few, many].map((count) => () => usedByCalls(bundle, join(folder, 'calls.jsonl'), { count, text })),
  );
  const [fewSmall, manySmall, fewLarge, manyLarge] = await interleave(rounds, contenders);
  if (!fewSmall || !manySmall || !fewLarge || !manyLarge) throw new Error('Cannot measure calls: not all were made');
  const each = (
    few: Figures<'cpuUs'>,
    many: Figures<'cpuUs'>,
    calls: Calls,
  ): Pick<Bar, 'measured' | 'from' | 'unit'> => ({
    measured: (many.cpuUs - few.cpuUs) / (calls.many - calls.few),
    unit: 'us',
    from: `${(many.cpuUs / 1000).toFixed(0)} ms in a process with ${calls.many} calls`,
  });
  return [
    { what: 'CPU of a call, small values', ...each(fewSmall, manySmall, small) },
    { what: 'CPU of a call, values of 100 kB', ...each(fewLarge, manyLarge, large) },
  ];
}

async function usedByCalls(
  bundle: string,
  file: string,
  { count, text }: { readonly count: number; readonly text: string },
): Promise<Figures<'cpuUs'>> {
  await rm(file, { force: true });
  const plugin = await startPlugin({ command: bundle, env: { METER_FILE: file } });
  const encode = (value: Value): { msgpack: Uint8Array; json: Uint8Array } => ({
    msgpack: encodeMsgpack(plain, value),
    json: noJson,
  });
  let left = count;
  const plan = async (): Promise<void> => {
    while (left-- > 0) {
      await plugin.call(Provider.methods.PlanResourceChange, {
        typeName: 'acceptance_plain',
        config: encode({ id: null, text }),
        priorState: encode(null),
        proposedNewState: encode({ id: null, text }),
      });
    }
  };
  // As many at once as Terraform makes.
  await Promise.all(Array.from({ length: 10 }, plan));
  await plugin.close();
  const [meter] = await readMeters(file);
  if (!meter) throw new Error('Cannot tell what calls use: the provider did not say');
  return { cpuUs: meter.cpuUs };
}
