/** Obligations of a state towards another in a year. */
export interface Obligation {
  from: number;
  to: number;
  defense: boolean;
  neutrality: boolean;
  nonaggression: boolean;
  entente: boolean;
}

/** Levels of a valued alliance portfolio, 1-based: none, entente, neutrality or non-aggression, defence. */
export const portfolioLevels = 4;

/**
 * A state's valued alliance portfolio: one entry for every system member of the year, itself at the highest level. Values of the
 * Correlates of War coding: defence 3, neutrality or non-aggression 2, entente 1, none 0, here one higher, since 0 is missing.
 */
export function portfolio(state: number, members: readonly number[], obligations: readonly Obligation[]): Uint8Array {
  const level = new Map<number, number>([[state, 3]]);
  for (const { from, to, defense, neutrality, nonaggression, entente } of obligations) {
    if (from !== state) continue;
    const value = defense ? 3 : neutrality || nonaggression ? 2 : entente ? 1 : 0;
    level.set(to, Math.max(level.get(to) ?? 0, value));
  }
  return Uint8Array.from(members, (member) => (level.get(member) ?? 0) + 1);
}
