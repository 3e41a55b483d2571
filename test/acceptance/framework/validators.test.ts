import { useStage } from './stage';

const stage = useStage();

const choice = (body: string): string => `resource "acceptance_choice" "it" {\n${body}\n}\n`;
const unknown = 'acceptance_plain.other.id';
const other = 'resource "acceptance_plain" "other" {}\n';

it.each([
  ['neither of two', '', 'None of "left", "right" is set', 1],
  ['both of two', 'left = "l"\nright = "r"', '"left", "right" are set together', 3],
  ['a number out of range', 'left = "l"\nsize = 10.5', '10.5 is out of range: use a number from 1 to 10', 3],
  ['a list that is too long', 'left = "l"\nwords = ["no", "no", "no", "no"]', 'The value has 4 elements', 3],
  ['a wrong element', 'left = "l"\nwords = ["no", "maybe"]', 'Invalid words[1]', 3],
  ['half of a pair', 'left = "l"\nhosts = [{ user = "u" }]', '"user" needs "password" beside it', 1],
])('terraform validate refuses %s, and points at it', async (_what, body, sentence, line) => {
  await stage.write(choice(body));
  const { exitCode, output } = await stage.terraform.run(['validate', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain(sentence);
  expect(output).toContain(`on main.tf line ${line}, in resource "acceptance_choice" "it"`);
});

it('what is not known yet is let pass, and judged when it is known', async () => {
  await stage.apply(`${other}${choice(`left = ${unknown}\nwords = ["yes"]\nsize = length(${unknown}) - 30`)}`);
  await stage.write(`${other}${choice(`left = ${unknown}\nright = ${unknown}`)}`);
  await expect(stage.terraform.validate()).resolves.toMatchObject({ exitCode: 0 });
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('"left", "right" are set together');
});

it('two objects of a set that a default makes equal are refused while planning', async () => {
  await stage.write(choice('left = "l"\nports = [{ name = "a" }, { name = "a", port = "443" }]'));
  const { exitCode, output } = await stage.terraform.run(['plan', '-no-color']);
  expect(exitCode).toBe(1);
  expect(output).toContain('Duplicate element of ports');
  expect(output).toContain('{"name":"a","port":"443"} is in the set twice');
  expect(output).not.toContain('bug in the provider');
});
