import type { Operation } from '#terraform/lifecycle/operation';
import type { Init } from '#terraform/plugin/protobuf';
import type { Diagnostic } from './gen/tfplugin6';

/** Answers one thing Terraform asks for: decode, lifecycle, encode. */
export type Rpc<Request, Response> = (request: Request, operation: Operation) => Promise<Init<Response>>;

/** Resolves when the client can take more, and tells whether somebody still listens. */
export type Send<Event> = (event: Init<Event>) => Promise<boolean>;

/** Answers one thing Terraform asks for with any number of events. */
export interface StreamRpc<Request, Event> {
  answer(request: Request, operation: Operation, send: Send<Event>): Promise<void>;
  /** The event that says why the rest could not be answered. */
  refuse(diagnostics: readonly Init<Diagnostic>[]): Init<Event>;
}

/** Answers any number of requests at once. */
export type ClientStreamRpc<Request, Response> = (
  requests: AsyncIterable<Request>,
  operation: Operation,
) => Promise<Init<Response>>;
