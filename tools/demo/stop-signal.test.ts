import { EventEmitter } from 'node:events';
import { stopSignal } from './stop-signal';

function program() {
  return Object.assign(new EventEmitter(), { stdout: new EventEmitter(), stderr: new EventEmitter() });
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops the demo, as often as it comes', (name) => {
  const running = program();
  const signal = stopSignal(running);
  expect(signal.aborted).toBe(false);
  expect([running.emit(name), running.emit(name)]).toEqual([true, true]);
  expect(signal.reason).toEqual(new Error(`Stopped by ${name}: nothing of the demo is left behind`));
});

it.each(['stdout', 'stderr'] as const)('%s that nobody reads any more stops the demo, and does not end it', (name) => {
  const running = program();
  const signal = stopSignal(running);
  running[name].emit('error', new Error('write EPIPE'));
  expect(signal.reason).toEqual(new Error('Stopped as nobody reads the output: write EPIPE'));
});
