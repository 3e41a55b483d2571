import type { z } from 'zod';
import type { Clock } from '#clock';
import type { Jwks } from '#konnect/contract/jwks';
import type { OperationName, OperationOf, ParamsOf, ResponseOf } from '#konnect/contract/operation';
import type { Host, Region } from '#konnect/contract/region';
import type { Ids } from '#mock/ids';
import type { Ledger } from '#mock/ledger';
import type { SignatureOf } from '#mock/records/signature-of';
import type { StartReplay } from '#mock/replay';
import type { Caller } from '#mock/world';
import type { permissions } from './permission';
import type { ApiProfile } from './profile';

/** What handlers work with, besides the organization of their caller. */
export interface Desk {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly profile: ApiProfile;
  /** The keys that records are signed with. */
  readonly jwks: Jwks;
  readonly ledger: Ledger;
  readonly signatureOf: SignatureOf;
  /** Starts a replay in a cell: it takes the place of the last one. */
  readonly startReplay: StartReplay;
  /** Whether endpoints may be `http:` on the loopback interface. */
  readonly allowHttpReceivers: boolean;
}

/** A call that may be made and whose query and body are as the contract says. */
export interface Call<Name extends OperationName> {
  readonly caller: CallerOf<Name>;
  readonly host: HostOf<Name>;
  readonly params: ParamsOf<Name>;
  readonly query: ParsedOf<Name, 'query'>;
  readonly body: ParsedOf<Name, 'request'>;
}

/** Does what a call asks and answers its body. @throws Refusal when it cannot be done */
export type Handler<Name extends OperationName> = (call: Call<Name>, desk: Desk) => ResponseOf<Name>;

/** Nobody has to say who they are to make a public call. */
type CallerOf<Name extends OperationName> = (typeof permissions)[Name] extends 'public' ? undefined : Caller;

type HostOf<Name extends OperationName> = OperationOf<Name>['hosts'] extends 'region' ? Region : Host;

/** What the contract's schema makes of what was sent. */
type ParsedOf<Name extends OperationName, Part extends 'query' | 'request'> =
  OperationOf<Name> extends Readonly<Record<Part, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;
