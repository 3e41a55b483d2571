import { bool, string } from '#terraform/framework/attribute';
import { matches, notBlank } from '#terraform/framework/validator';

/** Never shows the value: it is a secret. */
const headerValue = matches(
  /^[ -~]*$/,
  () =>
    'The value has a line break in it, or another character that an HTTP header cannot carry: use trimspace() on what comes from a file',
);

/** The ways to give the authorization of a delivery. */
export const authorizationAttributes = {
  authorization: string({
    presence: 'optional',
    sensitive: true,
    validators: [notBlank(), headerValue],
    description:
      'What Konnect sends in the `Authorization` header of each delivery, scheme included. Kept in the state: with Terraform 1.11 or later use `authorization_wo`, which is not. Konnect never returns it, so a change made elsewhere is not seen.',
  }),
  authorization_wo: string({
    presence: 'optional',
    sensitive: true,
    writeOnly: true,
    validators: [notBlank(), headerValue],
    description:
      'What Konnect sends in the `Authorization` header of each delivery, scheme included, for example `Splunk <token>`. Write-only: it is in no plan and no state. Sent at first and whenever `authorization_wo_version` changes.',
  }),
  authorization_wo_version: string({
    presence: 'optional_computed',
    description:
      'Any text or number that you change together with `authorization_wo`, so that the new value is sent. Counted by the provider with `detect_authorization_change`.',
  }),
  detect_authorization_change: bool({
    presence: 'optional',
    description:
      "Whether the provider sees by itself that `authorization_wo` changes, and counts `authorization_wo_version`. For that it keeps a salted scrypt hash of the value in the resource's private state: leave this out for a secret that can be guessed. A value that is generated anew in every run, as some ephemeral resources do, is a change in every run.",
  }),
};
