import type { Attribute, ProviderSchema, TypeExpression } from '#tools/generate/l1/schema';

type Presence = Pick<Attribute, 'required' | 'optional' | 'computed'>;

const required: Presence = { required: true };
const optional: Presence = { optional: true };
const computed: Presence = { computed: true };
const either: Presence = { optional: true, computed: true };

/** A schema with every shape that a provider can have, and the names that constructs must get out of the way of. */
export const nestedProviderSchema: ProviderSchema = {
  provider: {
    block: {
      attributes: {
        token: { type: 'string', ...optional, sensitive: true },
        offline: { type: 'bool', ...optional },
        regions: { type: ['list', 'string'], ...optional },
        retry: {
          nested_type: { nesting_mode: 'single', attributes: { most: { type: 'number', ...optional } } },
          ...optional,
        },
      },
      block_types: {
        rule: { nesting_mode: 'list', block: { attributes: { action: { type: 'string', ...required } } } },
      },
    },
  },
  resource_schemas: {
    acme_thing: {
      block: {
        description: 'A thing of all shapes. */ is no end.',
        attributes: {
          id: { type: 'string', ...computed },
          name: { type: 'string', ...required, description: 'Line one.\nLine two ends a comment: */' },
          size: { type: 'number', ...either },
          active: { type: 'bool', ...optional },
          old: { type: 'string', ...optional, deprecated: true },
          secret_wo: { type: 'string', ...optional, sensitive: true, write_only: true },
          anything: { type: 'dynamic', ...optional },
          ...collections('', optional),
          ...collections('given_', either),
          ...collections('known_', computed),
          place: { type: ['object', { city: 'string', floor: 'number' }], ...optional },
          places: { type: ['list', ['object', { city: 'string', floor: 'number' }]], ...optional },
          known_places: { type: ['list', ['object', { city: 'string' }]], ...computed },
          retry: { nested_type: { nesting_mode: 'single', attributes: retryAttributes() }, ...optional },
          headers: { nested_type: { nesting_mode: 'list', attributes: headerAttributes() }, ...required },
          filters: { nested_type: { nesting_mode: 'set', attributes: headerAttributes() }, ...optional },
          labels: { nested_type: { nesting_mode: 'map', attributes: headerAttributes() }, ...optional },
          health: {
            nested_type: {
              nesting_mode: 'single',
              attributes: { code: { type: 'number', ...computed }, ok: { type: 'bool', ...computed } },
            },
            ...computed,
          },
          equals: { type: 'string', ...optional },
          get_thing: { type: 'string', ...optional },
          node: { type: 'string', ...optional },
          self: { type: 'string', ...optional },
          ipv6_state: { type: 'string', ...optional },
          s3bucket: { type: 'string', ...optional },
          name_input: { type: 'string', ...optional },
          reset_size: { type: 'string', ...optional },
          config: {
            nested_type: { nesting_mode: 'single', attributes: { level: { type: 'string', ...optional } } },
            ...optional,
          },
        },
        block_types: {
          rule: {
            nesting_mode: 'list',
            block: {
              attributes: { action: { type: 'string', ...required } },
              block_types: {
                match: {
                  nesting_mode: 'set',
                  max_items: 1,
                  block: { attributes: { path: { type: 'string', ...optional } } },
                },
              },
            },
          },
          options: { nesting_mode: 'single', block: { attributes: { fast: { type: 'bool', ...optional } } } },
          limit: {
            nesting_mode: 'list',
            max_items: 1,
            block: { attributes: { bytes: { type: 'number', ...optional } } },
          },
          target: {
            nesting_mode: 'set',
            min_items: 1,
            block: { attributes: { url: { type: 'string', ...optional } } },
          },
        },
      },
    },
    acme_version: { block: { attributes: { id: { type: 'string', ...computed } } } },
  },
  data_source_schemas: {
    acme_thing: {
      block: {
        attributes: {
          region: { type: 'string', ...either },
          code: { type: 'number', ...computed },
          health: {
            nested_type: { nesting_mode: 'list', attributes: { ok: { type: 'bool', ...computed } } },
            ...computed,
          },
        },
      },
    },
  },
};

function collections(prefix: string, presence: Presence): Record<string, Attribute> {
  const types: Record<string, TypeExpression> = {
    names: ['list', 'string'],
    sizes: ['list', 'number'],
    switches: ['list', 'bool'],
    tag_set: ['set', 'string'],
    size_set: ['set', 'number'],
    tags: ['map', 'string'],
    weights: ['map', 'number'],
    flags: ['map', 'bool'],
    rows: ['list', ['list', 'string']],
    tag_rows: ['list', ['map', 'string']],
    groups: ['map', ['list', 'string']],
  };
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [`${prefix}${name}`, { type, ...presence }]));
}

function retryAttributes(): Record<string, Attribute> {
  return {
    most: { type: 'number', ...optional },
    codes: { type: ['list', 'number'], ...optional },
    backoff: {
      nested_type: { nesting_mode: 'single', attributes: { seconds: { type: 'number', ...required } } },
      ...optional,
    },
  };
}

function headerAttributes(): Record<string, Attribute> {
  return { name: { type: 'string', ...required }, value: { type: 'string', ...optional } };
}
