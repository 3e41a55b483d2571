import { Inbox } from './inbox';
import { frameMessage } from './message-frames';
import { cancelled } from './transport';

const message = Buffer.from('a message');
const frame = frameMessage(message);

it('hands over messages in order, then that there are no more', async () => {
  const inbox = new Inbox();
  const early = inbox.take();
  inbox.push(Buffer.concat([frame, frame.subarray(0, 3)]));
  expect(await early).toEqual(message);
  expect(inbox.isFull).toBe(false);
  inbox.push(frame.subarray(3));
  expect(inbox.isFull).toBe(true);
  inbox.end();
  expect(await inbox.take()).toEqual(message);
  expect(await inbox.take()).toBeUndefined();
});

it('hands over what is complete before it says that the client is gone', async () => {
  const inbox = new Inbox();
  inbox.push(Buffer.concat([frame, frame.subarray(0, 3)]));
  inbox.fail(cancelled());
  expect(await inbox.take()).toEqual(message);
  await expect(inbox.take()).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('fails when the request ends in a message', async () => {
  const inbox = new Inbox();
  inbox.push(frame.subarray(0, 7));
  inbox.end();
  await expect(inbox.take()).rejects.toMatchObject({ code: 'INTERNAL' });
});

it('forgets what comes after what is no message', async () => {
  const inbox = new Inbox();
  inbox.push(Buffer.from('0900000000', 'hex'));
  inbox.push(frame);
  expect(inbox.isFull).toBe(false);
  await expect(inbox.take()).rejects.toMatchObject({ code: 'INTERNAL' });
});

it('is whole when the client goes away after its end', async () => {
  const inbox = new Inbox();
  inbox.push(frame);
  inbox.end();
  inbox.fail(cancelled());
  expect(await inbox.take()).toEqual(message);
  expect(await inbox.take()).toBeUndefined();
});
