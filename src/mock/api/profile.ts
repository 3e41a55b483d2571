/** What Konnect leaves open about its API. */
export interface ApiProfile {
  /** What a region without webhook says of its status: the documentation has a third value, the schema does not. @default unconfigured */
  readonly statusUnconfigured: 'unconfigured' | 'inactive';
  /** What reading a region without webhook answers: 404, or 200 with an empty destination id. @default 404 */
  readonly webhookUnconfigured: '404' | 'empty';
  /** Whether a second destination of the same name is refused with 409. @default refused */
  readonly duplicateName: 'refused' | 'allowed';
  /** Whether a webhook that is switched off keeps its destination from being deleted. @default in-use */
  readonly disabledWebhook: 'in-use' | 'free';
}

export const defaultApi: ApiProfile = {
  statusUnconfigured: 'unconfigured',
  webhookUnconfigured: '404',
  duplicateName: 'refused',
  disabledWebhook: 'in-use',
};
