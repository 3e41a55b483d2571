import { Agent, request } from 'undici';
import type { Event } from '#konnect/contract/event';
import type { Region } from '#konnect/contract/region';
import { createMock, type Mock, type MockOptions } from '#mock/server';
import { createSteeredClock, type SteeredClock } from '#mock/steered-clock';
import type { Receiver } from '#mock/receiver';
