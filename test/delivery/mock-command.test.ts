import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Agent, request } from 'undici';

const root = resolve(__dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'konnect-audit-test-'));
const running = new Set<ChildProcessWithoutNullStreams>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true });
});

/** Starts `konnect-audit` with a temporary folder of its own. */
function run(...args: string[]) {
  const node = ['-C', 'konnect-audit-source', '--import', 'tsx', 'src/cli/main.ts'];
  const child = spawn(process.execPath, [...node, ...args], { cwd: root, env: { ...process.env, TMPDIR: scratch } });
  running.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  const printed = async (): Promise<string> => {
    while (!out.endsWith('\n') && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), ended]);
    return out;
  };
  return { child, ended, printed };
}

interface Settings {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
}

describe('konnect-audit mock', () => {
  it('prints settings that work, and stops cleanly', async () => {
    const { child, ended, printed } = run('mock', '--json');
    const { url, environment } = JSON.parse(await printed()) as Settings;
    const caFile = environment['KONNECT_AUDIT_CA_CERT_FILE'] ?? '';
    const agent = new Agent({ connect: { ca: readFileSync(caFile) } });
    const { statusCode } = await request(url.replace('{region}', 'global') + '/v3/organizations/me', {
      dispatcher: agent,
      headers: { authorization: `Bearer ${environment['KONNECT_TOKEN'] ?? ''}` },
    });
    expect(statusCode).toBe(200);
    expect(environment['KONNECT_AUDIT_SERVER_URL']).toBe(url);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
    expect(existsSync(caFile)).toBe(false);
    await agent.close();
  }, 30_000);

  it('prints lines to paste into a shell, and leaves the certificate where it was asked to write it', async () => {
    const caFile = join(scratch, "it's a ca.pem");
    const { child, ended, printed } = run('mock', '--ca-file', caFile);
    const text = await printed();
    expect(text).toContain('  export KONNECT_TOKEN=kpat_local_konnect\n');
    expect(text).toMatch(/ {2}export KONNECT_AUDIT_SERVER_URL='https:\/\/127\.0\.0\.1:\d+\/\{region\}'\n/);
    expect(text).toContain(`  export KONNECT_AUDIT_CA_CERT_FILE='${caFile.replace("'", `'\\''`)}'\n`);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
    expect(readFileSync(caFile, 'utf8')).toContain('BEGIN CERTIFICATE');
  }, 30_000);

  it('says that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await run('mock', '--port', String(port)).ended).toEqual({
      code: 1,
      out: '',
      err: `Cannot listen on port ${port} as it is taken: give another port, or 0 for any free one\n`,
    });
    taken.close();
  }, 30_000);

  it.each([
    [['mock', '--port', 'x'], 'Option "--port <number>" argument "x" is invalid. Give a whole number from 0 to 65535'],
    [['mock', '--prot', '1'], 'Unknown option "--prot"\n(Did you mean --port?)'],
    [['mok'], 'Unknown command "mok"\n(Did you mean mock?)'],
  ])(
    'refuses %j with a sentence',
    async (args, sentence) => {
      const { code, out, err } = await run(...args).ended;
      expect([code, out, err]).toEqual([2, '', `${sentence}\nRun it with --help to see what it takes\n`]);
    },
    30_000,
  );

  it('says what it takes', async () => {
    const { code, out } = await run('mock', '--help').ended;
    expect(code).toBe(0);
    expect(out).toContain('--allow-http-receivers');
    expect(out).toContain('Exit codes: 0 stopped by SIGINT or SIGTERM, 1 could not start, 2 wrong usage');
  }, 30_000);
});
