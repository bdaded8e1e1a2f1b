/** Whether a word, as it is spelled, may stand inside a name: `Bank of England`, `Ursula von der Leyen`. */
export function isParticle(spelling: string): boolean {
  return particles.has(spelling);
}

const particles: ReadonlySet<string> = new Set(
  'of de del della di da dos das do du des la le van von der den bin ibn al el y e i'.split(' '),
);
