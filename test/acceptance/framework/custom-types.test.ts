import { useStage } from './stage';

const stage = useStage();

const meaning = (body: string): string => `resource "acceptance_meaning" "it" {\n${body}\n}\n`;

const first = `json = "{\\"b\\": 1.0, \\"a\\": [true]}"
time      = "2026-01-31T13:00:00+01:00"
network   = "2001:db8::/32"
address   = "2001:db8::a"
wait      = "1m30s"
waits     = ["1m", "1h"]
addresses = ["2001:db8::a", "192.0.2.1"]
rules     = [{ name = "a", wait = "1m" }, { name = "b", wait = "1m" }]`;

const respelled = `json = jsonencode({ a = [true], b = 1 })
time      = "2026-01-31T12:00:00.0Z"
network   = "2001:0db8::/32"
address   = "2001:db8:0::a"
wait      = "90s"
waits     = ["60s", "60m"]
addresses = ["192.0.2.1", "2001:DB8::A"]
rules     = [{ name = "a", wait = "1m" }, { name = "b", wait = "1m" }]`;

it('F1, F2, F3, F4, F5: the state keeps the spelling of the configuration, and what an API makes of it is no change', async () => {
  await stage.apply(meaning(first));
  expect(await stage.attributesOf('acceptance_meaning.it')).toMatchObject({
    json: '{"b": 1.0, "a": [true]}',
    time: '2026-01-31T13:00:00+01:00',
    network: '2001:db8::/32',
    address: '2001:db8::a',
    wait: '1m30s',
    waits: ['1m', '1h'],
    addresses: expect.arrayContaining(['2001:db8::a', '192.0.2.1']),
    rules: expect.arrayContaining([expect.objectContaining({ wait: '1m' })]),
  });
});

it('F1, F2, F3, F4, F5: a configuration that says the same in other words is no change, and another meaning is one', async () => {
  await stage.apply(meaning(first));
  await stage.write(meaning(respelled));
  await stage.terraform.expectEmptyPlan();
  await stage.apply(meaning(respelled.replace('"90s"', '"91s"')));
  expect(await stage.attributesOf('acceptance_meaning.it')).toMatchObject({ wait: '91s' });
});

it('F4: a text of another kind is refused', async () => {
  await stage.write(meaning('waits = ["1m", "soon"]'));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('Invalid waits[1]');
  expect(output).toContain('"soon" is not a duration: write it like 30s, 5m or 1h30m');
});
