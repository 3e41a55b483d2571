import type { Round } from './kills';
import { victims } from './victim';

/** What was killed where, and what followed. */
export function summarize(rounds: readonly Round[]): readonly string[] {
  const count = (is: (round: Round) => boolean): number => rounds.filter(is).length;
  const sum = (of: 'lost' | 'told'): number => rounds.reduce((total, round) => total + round[of], 0);
  return [
    ...victims.map((victim) => {
      const moments = (['started', 'asked', 'handled', 'answered'] as const).map((moment) => {
        const times = count(({ plan, isKilled }) => isKilled && plan.victim === victim && plan.moment === moment);
        return `${moment} ${times}`;
      });
      return `${victim} killed: ${moments.join(', ')}`;
    }),
    `Applies that had ended before the kill: ${count(({ isKilled }) => !isKilled)}`,
    `Destinations whose create was lost: ${sum('lost')}, found again by name and told: ${sum('told')}`,
    `Applies that did not lead to what is wanted: ${count(({ problems }) => problems.length > 0)}`,
  ];
}
