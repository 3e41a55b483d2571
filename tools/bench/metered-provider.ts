import '#test/support/acceptance-provider/main';
import { appendFileSync, readFileSync } from 'node:fs';

/** What one provider process used, as it says at its end. */
export interface Meter {
  readonly cpuUs: number;
  readonly peakKb: number;
}

/** The acceptance provider, which writes at its end what it used into METER_FILE: a line of JSON for each process. */
const file = process.env['METER_FILE'];
process.on('exit', () => {
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const meter: Meter = { cpuUs: userCPUTime + systemCPUTime, peakKb: ownPeakKb() ?? maxRSS };
  appendFileSync(file, `${JSON.stringify(meter)}\n`);
});

/** On Linux maxRSS begins with what Terraform had when it started the process; the high-water mark is the program's own. */
function ownPeakKb(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
