import { Annotations, type IResolvable, type TerraformResourceLifecycle } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { requireOneWayToSeeChanges } from './authorization-change';
import { AuthorizationStorage } from './authorization-storage';
import { Destination as DestinationResource } from './l1/destination';
import type { KonnectauditProvider } from './l1/provider';
import { isLiteral, requireHttps, requireOneOf, requireText, requireUuid } from './literals';
import { LogFormat } from './log-format';
import { requireProviderChoice } from './provider-choice';
import type { Timeouts } from './timeouts';

/** A place that audit logs are delivered to, declared here or elsewhere. */
export interface IDestination extends IConstruct {
  /** The id Konnect gave it, a UUID. */
  readonly destinationId: string;
}

export interface DestinationProps {
  /** For people to tell it from the others; unique in the organization. */
  readonly name: string;

  /** The https URL that Konnect posts batches of records to. */
  readonly endpoint: string;

  /**
   * What Konnect sends in the `Authorization` header of each delivery, scheme included, for example `Splunk <token>`.
   * A literal would be written in clear into cdk.tf.json: give a `SecretVariable`, or, as the state takes nothing that is
   * ephemeral, a sensitive `TerraformVariable` with `AuthorizationStorage.STATE`.
   */
  readonly authorization: string;

  /**
   * Any text. A write-only authorization is sent again when this changes, and only then.
   *
   * @default - "1"; none where the change is seen without, with `AuthorizationStorage.STATE` by Terraform and with
   *   `detectAuthorizationChange` by the provider
   */
  readonly authorizationVersion?: string;

  /**
   * Whether the provider sees by itself that a write-only authorization changes, by a salted hash that it keeps in private
   * state. Not for a secret that can be guessed, nor for one that is generated anew in every run.
   *
   * @default - false
   */
  readonly detectAuthorizationChange?: boolean;

  /**
   * Where Terraform keeps the authorization: one of `AuthorizationStorage`, not a token.
   *
   * @default - `AuthorizationStorage.WRITE_ONLY`
   */
  readonly authorizationStorage?: string;

  /**
   * How each record is written: one of `LogFormat`.
   *
   * @default - `LogFormat.CEF`
   */
  readonly logFormat?: string;

  /**
   * Whether Konnect delivers without checking the certificate of the endpoint.
   *
   * @default - false
   */
  readonly skipSslVerification?: boolean | IResolvable;

  /**
   * Whether a plan that destroys or replaces the destination is refused.
   *
   * @default - false
   */
  readonly deletionProtection?: boolean | IResolvable;

  /**
   * How long operations may take.
   *
   * @default - as `Timeouts` says
   */
  readonly timeouts?: Timeouts;

  /**
   * How Terraform goes about changes: with `createBeforeDestroy` a replacement is made, and webhooks bound to it, before
   * this one goes.
   *
   * @default - it destroys before it creates, and changes all that differs
   */
  readonly lifecycle?: TerraformResourceLifecycle;

  /**
   * The provider, which stands for an organization.
   *
   * @default - the provider of the stack that has no alias
   */
  readonly provider?: KonnectauditProvider;
}

/** A place that audit logs are delivered to. All regions of an organization can use it. */
export class Destination extends Construct implements IDestination {
  /**
   * A destination that is managed elsewhere.
   *
   * @param destinationId the UUID that Konnect shows, or a token
   * @throws Error when the id is a literal and no UUID
   */
  static fromDestinationId(scope: Construct, id: string, destinationId: string): IDestination {
    return new ImportedDestination(scope, id, destinationId);
  }

  readonly #resource: DestinationResource;

  /** @throws Error when a property is missing, or a literal one has a value that Konnect refuses */
  constructor(scope: Construct, id: string, props: DestinationProps) {
    super(scope, id);
    this.#check(props);
    const { authorization, authorizationVersion, authorizationStorage, detectAuthorizationChange, ...rest } = props;
    const whenToSend = detectAuthorizationChange
      ? { detectAuthorizationChange }
      : { authorizationWoVersion: authorizationVersion ?? '1' };
    this.#resource = new DestinationResource(this, 'Default', {
      ...rest,
      ...(authorizationStorage === AuthorizationStorage.STATE
        ? { authorization }
        : { authorizationWo: authorization, ...whenToSend }),
    });
    requireProviderChoice(this, this.#resource);
  }

  /** The id Konnect gives it, a UUID. */
  get destinationId(): string {
    return this.#resource.id;
  }

  /**
   * Has Terraform take the destination that is there already into its state, and make none.
   *
   * @param id its UUID
   */
  importFrom(id: string): void {
    this.#resource.importFrom(id);
  }

  #check(props: DestinationProps): void {
    const { name, endpoint, authorization, authorizationStorage, logFormat } = props;
    const owner = `destination "${this.node.path}"`;
    requireText({ owner, property: 'name', value: name });
    requireHttps({ owner, property: 'endpoint', value: endpoint });
    requireText({ owner, property: 'authorization', value: authorization });
    requireOneOf({ owner, property: 'logFormat', value: logFormat }, Object.values(LogFormat));
    const storages = Object.values(AuthorizationStorage);
    requireOneOf({ owner, property: 'authorizationStorage', value: authorizationStorage }, storages);
    requireOneWayToSeeChanges(owner, props);
    if (isLiteral(authorization)) this.#warnOfLiteral(authorizationStorage);
  }

  #warnOfLiteral(storage: string | undefined): void {
    const variable =
      storage === AuthorizationStorage.STATE
        ? "new TerraformVariable(this, 'authorization', { type: 'string', sensitive: true })"
        : "new SecretVariable(this, 'authorization')";
    Annotations.of(this).addWarning(
      'authorization is a literal, which is written in clear into cdk.tf.json: ' +
        `pass ${variable}.stringValue and set TF_VAR_authorization in the environment of Terraform`,
    );
  }
}

class ImportedDestination extends Construct implements IDestination {
  readonly destinationId: string;

  constructor(scope: Construct, id: string, destinationId: string) {
    super(scope, id);
    requireUuid({ owner: `destination "${this.node.path}"`, property: 'destinationId', value: destinationId });
    this.destinationId = destinationId;
  }
}
