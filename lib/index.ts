export { AuthorizationStorage } from './authorization-storage';
export { type DeliveryProps } from './delivery';
export { Destination, type DestinationProps, type IDestination } from './destination';
export {
  DataKonnectauditWebhookStatus,
  type DataKonnectauditWebhookStatusConfig,
} from './l1/data-konnectaudit-webhook-status';
export { KonnectauditProvider, type KonnectauditProviderConfig } from './l1/provider';
export { LogFormat } from './log-format';
export { OnDestroy } from './on-destroy';
export { OnInactive } from './on-inactive';
export { PortalWebhook, type PortalWebhookProps } from './portal-webhook';
export { Region } from './region';
export { Replay, type ReplayProps } from './replay';
export { SecretVariable, type SecretVariableProps } from './secret-variable';
export { type Timeouts } from './timeouts';
export { Webhook, type WebhookProps } from './webhook';
export { type WebhookPlace } from './webhook-place';
