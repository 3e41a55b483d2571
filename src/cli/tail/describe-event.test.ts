import { describeEvent } from './describe-event';

const common = { ts: '2026-01-02T03:04:05.000Z', principal_id: 'p', client_ip: '192.0.2.1' };

it.each([
  [{ type: 'authentication', authentication_type: 'pat', outcome: 'success' }, 'authentication  pat success'],
  [
    { type: 'authorization', action: 'list', resource: 'webhook', granted: false },
    'authorization   list webhook refused',
  ],
  [{ type: 'gateway_access', method: 'POST', uri: '/v3/x', status_code: 201 }, 'gateway_access  POST /v3/x 201'],
  [{ type: 'unheard_of', uri: '/v9' }, 'unheard_of      /v9'],
])('says of %j what happened', (event, text) => {
  expect(describeEvent({ ...common, ...event })).toBe(`2026-01-02T03:04:05.000Z  ${text}  by p  from 192.0.2.1`);
});

it('does not let an event write over the screen', () => {
  const uri = '/x\u001b[2J\n\u202e';
  expect(describeEvent({ ...common, type: 'gateway_access', uri, method: 'GET' })).toContain('GET /x?[2J??');
});
