import type { Operation } from '#terraform/lifecycle/operation';
import type { Init } from '#terraform/plugin/protobuf';

/** Answers one thing Terraform asks for: decode, lifecycle, encode. */
export type Rpc<Request, Response> = (request: Request, operation: Operation) => Promise<Init<Response>>;
