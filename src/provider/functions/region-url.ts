import { hosts, isHost } from '#konnect/contract/region';
import { string } from '#terraform/cty/type';
import { ArgumentError, defineFunction } from '#terraform/framework/function';
import { publicServerUrl } from '#provider/server-url';

export const regionUrl = defineFunction({
  summary: 'URL of the Konnect API in a region',
  description:
    "Answers the URL of Konnect's public API in a region, or of `global`, without a slash at its end. It knows nothing of the provider's `server_url`: functions are called whether or not the provider is configured.",
  parameters: { region: { type: string, description: `One of ${hosts.map((host) => `\`${host}\``).join(', ')}.` } },
  returns: string,

  run({ region }) {
    if (isHost(region)) return publicServerUrl.replace('{region}', region);
    throw new ArgumentError('region', `"${region}" is none of ${hosts.join(', ')}: use one of them`);
  },
});
