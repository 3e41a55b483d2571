import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, type Workspace } from '#terraform/testing/workspace';
import { bundleProvider } from '#tools/build/bundle-provider';
import { root } from '#tools/root';

let folder: string;
let terraform: Workspace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'custom-provider-'));
});
afterEach(() => terraform.remove());
afterAll(() => rm(folder, { recursive: true }));

async function install(entry: string, type: string, configuration: string): Promise<void> {
  const bundle = join(folder, `terraform-provider-${type}_v0.1.0`);
  await bundleProvider({ entry: join(root, 'examples/custom-provider', entry), outfile: bundle });
  const requirement = `terraform {\n  required_providers {\n    ${type} = { source = "example/${type}" }\n  }\n}\n`;
  terraform = await createWorkspace({
    files: { 'main.tf': requirement + configuration },
    providers: [{ bundle, namespace: 'example' }],
  });
  await terraform.init();
}

it('says hello with the smallest provider, which has at most 40 lines', async () => {
  await install('hello.ts', 'hello', 'data "hello_greeting" "one" {\n  name = "you"\n}\n');
  await terraform.apply();
  expect(await terraform.attributesOf('data.hello_greeting.one')).toMatchObject({ text: 'Hello, you' });
  const lines = (await readFile(join(root, 'examples/custom-provider/hello.ts'), 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(40);
});

describe('the notes of the tutorial', () => {
  const pathOf = (name: string): string => join(folder, 'notes', `${name}.txt`);
  const configuration = (name: string, text: string): string => `
provider "notes" {
  folder = ${JSON.stringify(join(folder, 'notes'))}
}
resource "notes_note" "one" {
  name = "${name}"
  text = "${text}"
}
`;
  const rewrite = async (name: string, text: string): Promise<void> => {
    const [requirement = ''] = (await terraform.read('main.tf')).split('\nprovider ');
    await terraform.write({ 'main.tf': requirement + configuration(name, text) });
  };
  beforeEach(() => install('main.ts', 'notes', configuration('first', 'hello')));

  it('are made, changed, renamed and removed', async () => {
    await terraform.applyAndSettle();
    expect(await readFile(pathOf('first'), 'utf8')).toBe('hello');

    await rewrite('first', 'hello again');
    const plan = await terraform.plan();
    expect(plan.json.resource_changes).toMatchObject([
      { change: { actions: ['update'], after: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } } },
    ]);
    await terraform.applyAndSettle();

    await rewrite('second', 'hello again');
    await terraform.applyAndSettle();
    expect(await readFile(pathOf('second'), 'utf8')).toBe('hello again');
    await expect(readFile(pathOf('first'))).rejects.toMatchObject({ code: 'ENOENT' });

    await terraform.destroy();
    await expect(readFile(pathOf('second'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('that somebody changed or removed are a change in the plan', async () => {
    await terraform.applyAndSettle();
    await writeFile(pathOf('first'), 'something else');
    expect((await terraform.plan()).json.resource_changes).toMatchObject([{ change: { actions: ['update'] } }]);
    await rm(pathOf('first'));
    expect((await terraform.plan()).json.resource_changes).toMatchObject([{ change: { actions: ['create'] } }]);
  });

  it('that are there already are imported by name', async () => {
    await terraform.applyAndSettle();
    await terraform.run(['state', 'rm', 'notes_note.one']);
    await terraform.import('notes_note.one', 'first');
    await terraform.expectEmptyPlan();
  });

  it('have a name that is checked while planning', async () => {
    await rewrite('No Name', 'hello');
    await expect(terraform.plan()).rejects.toThrow('"No Name" is no name of a note: use a-z, 0-9 and hyphens');
  });
});
