import { kills } from '#tools/kills/kills';
import { bundleCommand, type Command } from '#test/cli/command';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => command.remove());

it.each(['refused', 'allowed'] as const)(
  'the apply after a kill -9 of provider, Terraform or Konnect leads to what is wanted, where a name that is taken is %s',
  async (duplicateName) => {
    const rounds = await kills({ applies: 5, seed: 'short', duplicateName, command });
    expect(rounds.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rounds).toHaveLength(5);
    expect(rounds.filter(({ isKilled }) => isKilled).length).toBeGreaterThan(2);
  },
);
