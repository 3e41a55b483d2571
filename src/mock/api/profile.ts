import type { ProblemStyle } from '#mock/problem';

/** What Konnect leaves open about its API. */
export interface ApiProfile {
  /** What a region without webhook says of its status: the documentation has a third value, the schema does not. @default unconfigured */
  readonly statusUnconfigured: 'unconfigured' | 'inactive';
  /** What reading a region without webhook answers: 404, or 200 with an empty destination id. @default 404 */
  readonly webhookUnconfigured: '404' | 'empty';
  /**
   * What the `global` host answers for the webhook, its status, replays and keys: 404; what the home region of the
   * organization does; or the same, after doing it in every region, as documentation of 2025 has it.
   * @default 404
   */
  readonly globalHost: '404' | 'home-region' | 'every-region';
  /** How a webhook is refused that is to be bound to a destination that does not exist. @default 404 */
  readonly unknownDestination: '404' | '400';
  /**
   * What a change of the receiver in version 2 does to a webhook that is bound to a destination in version 3: gives it a
   * receiver of its own, or changes the destination, for all that are bound to it.
   * @default own
   */
  readonly inlineReceiver: 'own' | 'destination';
  /** Who may read the keys: anybody, or who has a token of the organization, as the specification has it. @default public */
  readonly jwks: 'public' | 'token';
  /** Whether a second destination of the same name is refused with 409. @default refused */
  readonly duplicateName: 'refused' | 'allowed';
  /** Whether a webhook that is switched off keeps its destination from being deleted. @default in-use */
  readonly disabledWebhook: 'in-use' | 'free';
  /** How long a destination stays in use after its last webhook let go of it, in ms. @default 0 */
  readonly releaseLagMs: number;
  /** What reading a portal without webhook answers: 200 without a destination id, or 404. @default empty */
  readonly portalUnconfigured: 'empty' | '404';
  /** Whether a field that a PATCH leaves out stays as it is, or gets the default of the specification. @default stays */
  readonly omittedInPatch: 'stays' | 'default';
  /** Whether a replay of a region whose webhook is off is refused with 400, or accepted and then fails. @default refused */
  readonly replayWithoutWebhook: 'refused' | 'fails';
  /** Whether another replay is refused with 409 only while one is running, or until it is over. @default running */
  readonly replayBusy: 'running' | 'until-over';
  /** Whether a replay whose window ends after now is refused with 400. @default refused */
  readonly replayFutureEnd: 'refused' | 'accepted';
  /**
   * How refusals are written: as the specification has it; without `detail`, which some real answers lack; or as the
   * layer in front of the API words a field that does not fit, in `detail` alone.
   * @default specified
   */
  readonly problems: ProblemStyle;
}

export const defaultApi: ApiProfile = {
  statusUnconfigured: 'unconfigured',
  webhookUnconfigured: '404',
  globalHost: '404',
  unknownDestination: '404',
  inlineReceiver: 'own',
  jwks: 'public',
  duplicateName: 'refused',
  disabledWebhook: 'in-use',
  releaseLagMs: 0,
  portalUnconfigured: 'empty',
  omittedInPatch: 'stays',
  replayWithoutWebhook: 'refused',
  replayBusy: 'running',
  replayFutureEnd: 'refused',
  problems: 'specified',
};
