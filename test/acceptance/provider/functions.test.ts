import { createSigningKey } from '#konnect/record/sign';
import { unwrap } from '#terraform/testing/unwrap';
import { useScene } from './scene';

const scene = useScene({ env: { KONNECT_TOKEN: '' } });

const key = createSigningKey();
const jwks = JSON.stringify({ keys: [key.jwk] });

const cef = key.sign(
  '2026-01-02T03:04:05Z konghq.com CEF:0|KongInc|Konnect|1.0|konnect|Authz.control-planes|1|rt=1767323045000 src=192.0.2.10 action=list granted=true org_id=org-1 principal_id=user-1 trace_id=99887766554433221100 user_agent=example/1.0 (a=b; c)',
  'cef',
);
const json = key.sign(
  '{"act":"POST","cef_version":"0","name":"Ingress","query":"{}","rt":1767323045000,"status":201,"trace_id":99887766554433221100,"zone":"a"}',
  'json',
);
const cps = key.sign('{"event":{"name":"AUTHENTICATION_OUTCOME_SUCCESS","success":true,"status":"n/a"}}', 'cps');

/** What each call answers, as JSON. The texts travel in a file of variables, so that none is read as HCL. */
async function answers(calls: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const { terraform } = scene();
  const outputs = Object.entries(calls).map(
    ([name, call]) => `output "${name}" {\n  value = jsonencode(provider::konnectaudit::${call})\n}\n`,
  );
  const texts = { cef, json, cps, jwks };
  const variables = Object.keys(texts).map((name) => `variable "${name}" {}\n`);
  await terraform.write({
    'main.tf': [...variables, ...outputs].join(''),
    'terraform.tfvars.json': JSON.stringify(texts),
  });
  await terraform.apply();
  const { values } = await terraform.showState();
  return Object.fromEntries(
    Object.entries(values?.outputs ?? {}).map(([name, { value }]) => [name, JSON.parse(String(value)) as unknown]),
  );
}

it('parse_record answers the same object for every format, each number exact', async () => {
  const records = await answers({
    cef: 'parse_record(var.cef)',
    json: 'parse_record("${var.json}\\n")',
    cps: 'parse_record(var.cps)',
  });
  expect(records['cef']).toMatchObject({
    format: 'cef',
    type: 'authorization',
    event_ts: '2026-01-02T03:04:05Z',
    severity: 1,
    granted: true,
    trace_id: '99887766554433221100',
    user_agent: 'example/1.0 (a=b; c)',
    sig: expect.stringMatching(/^[\w-]{86}$/),
    status: null,
    other: {},
  });
  expect(records['json']).toMatchObject({
    format: 'json',
    type: 'access',
    rt: 1767323045000,
    status: 201,
    trace_id: '99887766554433221100',
    other: { zone: 'a' },
  });
  expect(records['cps']).toMatchObject({
    format: 'cps',
    type: 'authentication',
    success: true,
    status: null,
    other: { status: 'n/a' },
  });
  const names = Object.values(records).map((record) => Object.keys(record as object));
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
});

it('verify_record tells a record that Konnect signed from one that was changed', async () => {
  expect(
    await answers({
      cef: 'verify_record(var.cef, var.jwks)',
      json: 'verify_record("${var.json}\\n", var.jwks)',
      cps: 'verify_record(var.cps, var.jwks)',
      changed: 'verify_record(replace(var.json, "201", "403"), var.jwks)',
      unsigned: 'verify_record("{}", var.jwks)',
      foreign: 'verify_record(var.cef, jsonencode({ keys = [] }))',
    }),
  ).toEqual({ cef: true, json: true, cps: true, changed: false, unsigned: false, foreign: false });
});

it('region_url answers where the API of a region is', async () => {
  expect(await answers({ eu: 'region_url("eu")', all: 'region_url("global")' })).toEqual({
    eu: 'https://eu.api.konghq.com',
    all: 'https://global.api.konghq.com',
  });
});

it.each([
  ['a line in no format', 'parse_record("hello")', 'is neither CEF nor a JSON object'],
  ['keys that are none', 'verify_record("{}", "[]")', 'It is no JSON Web Key Set'],
  ['a region that does not exist', 'region_url("xx")', '"xx" is none of us, eu, au, me, in, sg, global'],
])('points at %s', async (_, call, sentence) => {
  const { terraform } = scene();
  await terraform.write({ 'main.tf': `output "it" {\n  value = provider::konnectaudit::${call}\n}\n` });
  const { exitCode, stderr } = await terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(unwrap(stderr)).toContain(sentence);
});
