import type { DeferralReason } from '#terraform/framework/deferral';
import type { Operation } from '#terraform/lifecycle/operation';
import type { Init } from '#terraform/plugin/protobuf';
import type { Deferred } from './gen/tfplugin6';
import { DeferredReason } from './gen/tfplugin6';

const REASON: Readonly<Record<DeferralReason, DeferredReason>> = {
  resource_config_unknown: DeferredReason.RESOURCE_CONFIG_UNKNOWN,
  provider_config_unknown: DeferredReason.PROVIDER_CONFIG_UNKNOWN,
  absent_prerequisite: DeferredReason.ABSENT_PREREQ,
};

/** Why the answer is put off to a later run, as the protocol carries it; undefined when this is the answer. */
export function encodeDeferred({ deferred }: Operation): Init<Deferred> | undefined {
  return deferred && { reason: REASON[deferred] };
}
