import '#test/support/acceptance-provider/main';
import { appendFileSync } from 'node:fs';

/** What one provider process used, as it says at its end. */
export interface Meter {
  readonly cpuUs: number;
  readonly peakKb: number;
}

/** The acceptance provider, which writes at its end what it used: a line of JSON for each process. */
const file = process.env['METER_FILE'];
if (file === undefined) throw new Error('Cannot meter the provider as METER_FILE is not set');
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(file, `${JSON.stringify({ cpuUs: userCPUTime + systemCPUTime, peakKb: maxRSS } satisfies Meter)}\n`);
});
