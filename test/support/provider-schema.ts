import type { Attribute, ProviderSchema } from '#tools/generate/l1/schema';

/** The schema of the konnectaudit provider as `terraform providers schema -json` prints it. */
export const providerSchema: ProviderSchema = {
  provider: {
    version: 0,
    block: {
      description: 'Manages where Kong Konnect delivers its audit logs.',
      attributes: {
        ca_cert_file: optional(
          'Path of a PEM file with certificate authorities to trust besides those of the system. Falls back to the environment variable KONNECT_AUDIT_CA_CERT_FILE.',
        ),
        region: optional(
          'Region of resources that name none: us, eu, au, me, in or sg. Falls back to the environment variable KONNECT_REGION.',
        ),
        request_timeout: {
          ...optional(
            'Seconds to wait for an answer of Konnect. Falls back to the environment variable KONNECT_AUDIT_REQUEST_TIMEOUT, then to 30.',
          ),
          type: 'number',
        },
        server_url: optional(
          'Address of the Konnect API, with `{region}` in the place of the region. Falls back to the environment variable KONNECT_AUDIT_SERVER_URL, then to `https://{region}.api.konghq.com`.',
        ),
        token: {
          ...optional(
            'Personal or system account access token. Falls back to the environment variables KONNECT_TOKEN and KONNECT_SPAT.',
          ),
          sensitive: true,
        },
      },
    },
  },
  resource_schemas: {
    konnectaudit_destination: {
      version: 0,
      block: {
        description:
          'A place that audit logs can be delivered to. One destination serves all regions of an organization.',
        attributes: {
          authorization: {
            ...optional(
              'Value of the Authorization header of each delivery. Exactly one of `authorization` and `authorization_wo` is set.',
            ),
            sensitive: true,
          },
          authorization_wo: {
            ...optional('Value of the Authorization header of each delivery, which no plan and no state holds.'),
            sensitive: true,
            write_only: true,
          },
          authorization_wo_version: optional('Any text; a change of it sends `authorization_wo` again.'),
          created_at: computed('When the destination was created, as an RFC 3339 timestamp.'),
          endpoint: required('URL that receives the logs; https only.'),
          id: computed('Id that Konnect chose, a UUID.'),
          log_format: { ...optional('Format of the logs: cef, json or cps. Defaults to cef.'), computed: true },
          name: required('Name, unique within the organization.'),
          skip_ssl_verification: {
            ...optional("Whether to deliver without a check of the receiver's certificate. Defaults to false."),
            type: 'bool',
            computed: true,
          },
        },
      },
    },
    konnectaudit_webhook: {
      version: 0,
      block: {
        description: 'The delivery of one region to a destination.',
        attributes: {
          audit_log_destination_id: required('Id of the destination.'),
          enabled: { ...optional('Whether Konnect delivers. Defaults to true.'), type: 'bool', computed: true },
          id: computed('The region.'),
          on_inactive: {
            ...optional(
              'What to do about a webhook that Konnect has stopped: warn, resume, error or ignore. Defaults to warn.',
            ),
            computed: true,
          },
          region: {
            ...optional("Region whose logs are delivered. Defaults to the provider's region."),
            computed: true,
          },
          webhook_status: computed('What Konnect says of the deliveries: active, inactive or unconfigured.'),
        },
      },
    },
  },
  data_source_schemas: {
    konnectaudit_webhook_status: {
      version: 0,
      block: {
        description: 'How the deliveries of one region fare.',
        attributes: {
          last_attempt_at: computed('When a delivery was last tried, as an RFC 3339 timestamp.'),
          last_response_code: { ...computed('HTTP status of the last answer.'), type: 'number' },
          last_response_message: computed('Body or reason of the last answer.'),
          region: { ...optional("Region to ask about. Defaults to the provider's region."), computed: true },
          webhook_enabled: { ...computed('Whether the webhook is enabled.'), type: 'bool' },
          webhook_status: computed('What Konnect says of the deliveries: active, inactive or unconfigured.'),
        },
      },
    },
  },
};

function required(description: string): Attribute {
  return { type: 'string', description, required: true };
}

function optional(description: string): Attribute {
  return { type: 'string', description, optional: true };
}

function computed(description: string): Attribute {
  return { type: 'string', description, computed: true };
}
