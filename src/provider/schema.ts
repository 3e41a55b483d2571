import { CtyNumber } from '#terraform/cty/number';
import { number, string } from '#terraform/framework/attribute';
import type { Schema } from '#terraform/framework/schema';
import { matches, notBlank } from '#terraform/framework/validator';
import { isOneRegion } from './region';

/** Every attribute is optional: what is left out comes from the environment, so that no configuration names a secret. */
export const attributes = {
  token: string({
    presence: 'optional',
    sensitive: true,
    validators: [notBlank()],
    description:
      'Personal or system account access token (`kpat_...`, `spat_...`) of the organization. Taken from `KONNECT_TOKEN`, then `KONNECT_SPAT`, when not set.',
  }),
  region: string({
    presence: 'optional',
    validators: [isOneRegion],
    description: 'Region of the resources that name none. Taken from `KONNECT_REGION` when not set.',
  }),
  server_url: string({
    presence: 'optional',
    validators: [
      matches(
        /^https:\/\/.*\{region\}/,
        (value) =>
          `${JSON.stringify(value)} is no https URL with a {region} in it: write it like "https://{region}.api.konghq.com"`,
      ),
    ],
    description:
      'Where the API is; `{region}` stands for the region. Taken from `KONNECT_AUDIT_SERVER_URL` when not set, else `https://{region}.api.konghq.com`.',
  }),
  ca_cert_file: string({
    presence: 'optional',
    validators: [notBlank()],
    description:
      'PEM file with certificate authorities to trust besides the well-known ones. Taken from `KONNECT_AUDIT_CA_CERT_FILE` when not set.',
  }),
  request_timeout: number({
    presence: 'optional',
    validators: [
      {
        validate: (value) =>
          value.compare(CtyNumber.fromBigInt(0n)) > 0 && value.compare(CtyNumber.fromBigInt(3600n)) <= 0
            ? undefined
            : `${value.toString()} is no number of seconds above 0 and up to 3600: use 30, say`,
      },
    ],
    description:
      'Seconds to wait for one answer of the API before it counts as failed. Taken from `KONNECT_AUDIT_REQUEST_TIMEOUT` when not set, else 30.',
  }),
  expected_org_id: string({
    presence: 'optional',
    validators: [notBlank()],
    description:
      'Id of the organization that the token must belong to: with the token of another one nothing is read or changed. Taken from `KONNECT_AUDIT_EXPECTED_ORG_ID` when not set; any organization is right when that is not set either.',
  }),
};

export const schema: Schema<typeof attributes> = {
  description: 'Audit logs of Kong Konnect: where they are delivered, from which region, and whether they arrive.',
  attributes,
};
