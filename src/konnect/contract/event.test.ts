import { Event } from './event';

const common = {
  event_product: 'Konnect',
  event_ts: '2026-01-02T03:04:05Z',
  rt: 1_767_323_045_000,
  severity: 1,
  src: '192.0.2.10',
  user_agent: '',
  org_id: 'o',
  principal_id: 'p',
  trace_id: '0'.repeat(32),
};
const authorization = {
  ...common,
  type: 'authorization',
  event_class_id: 'konnect',
  name: 'Authz.control-planes',
  action: 'list',
  granted: true,
};

describe('Event', () => {
  it('takes an event whose optional members are absent', () => {
    expect(Event.parse(authorization)).toEqual(authorization);
  });

  it.each([
    { title: 'a name of another kind', patch: { name: 'Ingress' } },
    { title: 'a kind that does not exist', patch: { type: 'admin' } },
    { title: 'a time with fractions of a second', patch: { event_ts: '2026-01-02T03:04:05.678Z' } },
    { title: 'a numeric trace id', patch: { trace_id: '3895213347334635099' } },
    { title: 'an action by Kong that is none', patch: { kong_initiated: false } },
  ])('refuses $title', ({ patch }) => {
    expect(Event.safeParse({ ...authorization, ...patch }).success).toBe(false);
  });
});
