import type { Means } from '#mock/activity/authentication';
import type { Ids } from '#mock/ids';

/** Somebody in generated traffic, of one organization. */
export interface Player {
  /** Id of the user or system account. */
  readonly principal: string;
  /** `<name> (<email>)`. */
  readonly name: string;
  readonly token: 'PAT' | 'SPAT';
  /** How they log in. */
  readonly login: Means;
  readonly src: string;
  readonly userAgent: string;
}

const browser =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0';
const linuxBrowser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Addresses are those that RFC 5737 sets aside for examples: 192.0.2.0/24 is the office, 203.0.113.0/24 is not. */
const roles = {
  admin: { name: 'Ada', token: 'PAT', login: 'SSO', src: '192.0.2.10', userAgent: browser },
  developer: { name: 'Dev', token: 'PAT', login: 'BASIC', src: '192.0.2.21', userAgent: 'deck/1.49.2' },
  operator: { name: 'Olu', token: 'PAT', login: 'GITHUB', src: '192.0.2.22', userAgent: 'kongctl/0.3.7' },
  analyst: { name: 'Ana', token: 'PAT', login: 'GOOGLE', src: '192.0.2.23', userAgent: linuxBrowser },
  partner: { name: 'Paul', token: 'PAT', login: 'FEDERATED', src: '198.51.100.7', userAgent: browser },
  customer: { name: 'Cleo', token: 'PAT', login: 'WINDOWSLIVE', src: '198.51.100.64', userAgent: linuxBrowser },
  pipeline: { name: 'ci-pipeline', token: 'SPAT', login: 'BASIC', src: '192.0.2.200', userAgent: 'Terraform/1.11.4' },
  stranger: {
    name: 'Stranger',
    token: 'PAT',
    login: 'BASIC',
    src: '203.0.113.66',
    userAgent: 'python-requests/2.32.4',
  },
} as const satisfies Record<string, Omit<Player, 'principal'>>;

export type Role = keyof typeof roles;
export type Cast = Readonly<Record<Role, Player>>;

/** The same people in every run with the same seed. */
export function castOf(organization: string, ids: Ids): Cast {
  const players = Object.entries(roles).map(([role, { name, ...rest }]): [string, Player] => [
    role,
    {
      ...rest,
      principal: ids.named('player', `${organization}/${role}`),
      name: `${name} (${name.toLowerCase()}@example.com)`,
    },
  ]);
  return Object.fromEntries(players) as Cast;
}
