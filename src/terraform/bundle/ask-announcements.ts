import { encodeMessage, type Method } from '#terraform/plugin/protobuf';
import { refuseErrors } from '#terraform/testing/refuse-errors';
import { type PluginClient, startPlugin } from '#terraform/testing/plugin-client';
import { type Diagnostic, Provider } from '#terraform/tfplugin6/gen/tfplugin6';

/** A gRPC path, and what the provider always answers there. */
export type Announcement = readonly [path: string, answer: Uint8Array];

const { GetMetadata, GetProviderSchema, GetResourceIdentitySchemas, GetFunctions } = Provider.methods;

/**
 * Starts a provider, and asks it for all that it announces of itself without being configured.
 *
 * @throws Error when it does not start, crashes, or answers with errors
 */
export async function askAnnouncements(command: string): Promise<readonly Announcement[]> {
  const env = { PLUGIN_CLIENT_CERT: undefined };
  const plugin = await startPlugin({ command: process.execPath, args: [command], env });
  const questions = [GetMetadata, GetProviderSchema, GetResourceIdentitySchemas, GetFunctions];
  const [answered] = await Promise.allSettled([Promise.all(questions.map((question) => ask(plugin, question)))]);
  await plugin.close();
  if (answered.status === 'fulfilled') return answered.value;
  const { message } = answered.reason as Error;
  const sentence = `Cannot bundle provider as it does not tell what it has: ${message}\n${plugin.stderr()}`;
  throw new Error(sentence.trimEnd(), { cause: answered.reason });
}

type Question = Method<unknown, { readonly diagnostics: readonly Diagnostic[] }>;

async function ask(plugin: PluginClient, question: Question): Promise<Announcement> {
  const answer = await plugin.call(question, {});
  refuseErrors(`ask for ${question.path}`, answer.diagnostics);
  return [question.path, encodeMessage(question.response, answer)];
}
