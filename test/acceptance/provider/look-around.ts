import { unwrap } from '#terraform/testing/unwrap';
import type { Scene } from './scene';

/** What tests of data sources do, each beginning with an empty Konnect. */
export interface LookAround {
  /** What the data source `konnectaudit_<type>` says, configured with `body`. */
  readonly look: (type: string, body?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** What Terraform refuses the data source with. */
  readonly refusal: (type: string, body?: string) => Promise<string>;
  /** Has somebody else make a destination; answers its id. */
  readonly make: (name: string, endpoint?: string) => Promise<string>;
  /** Has somebody else bind a destination to a region. */
  readonly bind: (region: string, destination: string, enabled?: boolean) => Promise<void>;
}

export function lookAround(scene: () => Scene): LookAround {
  const write = (type: string, body: string): Promise<void> =>
    scene().terraform.write({ 'main.tf': `data "konnectaudit_${type}" "this" {\n${body}\n}\n` });
  return {
    async look(type, body = '') {
      const { terraform } = scene();
      await write(type, body);
      await terraform.apply();
      return terraform.attributesOf(`data.konnectaudit_${type}.this`);
    },

    async refusal(type, body = '') {
      await write(type, body);
      const { exitCode, stderr } = await scene().terraform.run(['plan', '-no-color']);
      if (exitCode !== 1) throw new Error(`Expected a refusal and got exit code ${exitCode}`);
      return unwrap(stderr);
    },

    async make(name, endpoint = 'https://collector.example.com/audit') {
      const { call, organization } = scene();
      const body = { name, endpoint, authorization: 'x', log_format: 'json' };
      await call('POST', '/global/v3/audit-log-destinations', body);
      return [...organization.destinations.values()].find((destination) => destination.name === name)?.id ?? '';
    },

    async bind(region, destination, enabled = true) {
      const body = { audit_log_destination_id: destination, enabled };
      await scene().call('PATCH', `/${region}/v3/audit-log-webhook`, body);
    },
  };
}
