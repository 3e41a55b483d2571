import { sampleEvent } from '#test/delivery/sample-event';
import { createEventStore } from './event-store';

describe('the store of events', () => {
  it('gives back every event as it was, old or new', () => {
    const store = createEventStore({ recent: 5, blockSize: 3 });
    const events = Array.from({ length: 20 }, (_, number) => sampleEvent(number));
    events.forEach((event) => store.add(event));
    expect(events.map((_, number) => store.get(number))).toEqual(events);
    expect([store.get(0), store.get(19), store.get(4)]).toEqual([events[0], events[19], events[4]]);
  });

  it('keeps the newest as the very objects that were added', () => {
    const store = createEventStore({ recent: 5, blockSize: 3 });
    const events = Array.from({ length: 9 }, (_, number) => sampleEvent(number));
    events.forEach((event) => store.add(event));
    expect(events.slice(4).every((event, index) => store.get(index + 4) === event)).toBe(true);
  });

  it('has no event of a number that was not added', () => {
    const store = createEventStore();
    store.add(sampleEvent());
    expect(() => store.get(1)).toThrow('Cannot find event number 1 as there is none');
  });
});
