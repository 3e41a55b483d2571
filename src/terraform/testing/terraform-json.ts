/** What `terraform show -json` tells of a plan file, as far as tests look at it. Numbers are doubles here. */
export interface PlanJson {
  readonly resource_changes?: readonly ResourceChange[];
  /** What was found changed behind Terraform's back. */
  readonly resource_drift?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, Change>>;
  readonly planned_values?: Values;
  readonly prior_state?: StateJson;
}

/** What `terraform show -json` tells of a state. */
export interface StateJson {
  /** Absent when nothing is in the state. */
  readonly values?: Values;
}

export interface ResourceChange {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly change: Change;
  /** Why, where Terraform says: 'replace_because_tainted', 'read_because_config_unknown' and others. */
  readonly action_reason?: string;
}

export interface Change {
  readonly actions: readonly ('no-op' | 'create' | 'read' | 'update' | 'delete')[];
  readonly before: unknown;
  readonly after: unknown;
  /** `true` in the place of every value that is not known yet. */
  readonly after_unknown: unknown;
  readonly before_sensitive: unknown;
  readonly after_sensitive: unknown;
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  readonly importing?: { readonly id: string };
}

export interface Values {
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown; readonly sensitive: boolean }>>;
  readonly root_module?: ModuleValues;
}

export interface ModuleValues {
  readonly resources?: readonly ResourceValues[];
  readonly child_modules?: readonly ModuleValues[];
}

export interface ResourceValues {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly sensitive_values: unknown;
  readonly tainted?: boolean;
}
