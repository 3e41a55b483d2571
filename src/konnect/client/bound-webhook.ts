import type { WebhookStatus } from '#konnect/contract/status';
import type { UpdateWebhook, Webhook } from '#konnect/contract/webhook';
import type { CallOptions } from './call';

/** A webhook that a destination is bound to. */
export interface BoundWebhook {
  readonly audit_log_destination_id: string;
  readonly enabled: boolean;
}

/** The one webhook of a region, or of a developer portal. All methods throw KonnectError. */
export interface BoundWebhooks {
  /** Undefined when there is none, or one that no destination is bound to. */
  get(options?: CallOptions): Promise<BoundWebhook | undefined>;
  /** Changes what `patch` names and nothing else; the first change makes the webhook. */
  update(patch: UpdateWebhook, options?: CallOptions): Promise<Webhook>;
  /** Unbinds the destination and switches the webhook off. Nothing to delete is a success. */
  delete(options?: CallOptions): Promise<void>;
  status(options?: CallOptions): Promise<WebhookStatus>;
}

/** An id that is empty or all zeros names no destination. */
export function bound({ audit_log_destination_id: id, enabled }: Webhook): BoundWebhook | undefined {
  return id && /[^0-]/.test(id) ? { audit_log_destination_id: id, enabled } : undefined;
}
