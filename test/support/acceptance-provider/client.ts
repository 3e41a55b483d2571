/** What resources and data sources are given: nothing but what the provider block says. */
export interface Client {
  readonly greeting: string;
}
