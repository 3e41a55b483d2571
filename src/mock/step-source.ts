import type { DeliveryFault, DeliveryStep } from './delivery-fault';
import { createRandom } from './random';

/** Plays a fault attempt by attempt. */
export interface StepSource {
  /** What is left of the fault; undefined when it is over. */
  readonly left: DeliveryFault | undefined;
  /** The step of the next attempt. */
  take(): DeliveryStep;
}

const pass: DeliveryStep = { kind: 'pass' };

export function createStepSource(fault: DeliveryFault): StepSource {
  return 'script' in fault ? scripted(fault) : thrown(fault);
}

function scripted(fault: Extract<DeliveryFault, { script: unknown }>): StepSource {
  let script = fault.script;
  return {
    get left() {
      return script.length > 0 ? { ...fault, script } : undefined;
    },
    take() {
      const [{ step, times = 1 } = { step: pass }, ...rest] = script;
      script = times > 1 ? [{ step, times: times - 1 }, ...rest] : rest;
      return step;
    },
  };
}

function thrown(fault: Extract<DeliveryFault, { chances: unknown }>): StepSource {
  const { chances, seed = 'faults' } = fault;
  const random = createRandom(seed);
  return {
    left: fault,
    take() {
      let left = random();
      for (const { step, chance } of chances) {
        left -= chance;
        if (left < 0) return step;
      }
      return pass;
    },
  };
}
