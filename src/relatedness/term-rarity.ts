/** How much a term tells, by the number of articles that have it. */
export interface TermRarity {
  /** Logarithm of inverse document frequency; 0 for a term that all articles have. */
  find(documentFrequency: number): number;
  /** Sets how many articles there are. */
  update(articles: number): void;
}

const stepsAnOctave = 1;

/** Keeps a table, since a query asks thousands of times. */
export function createTermRarity(): TermRarity {
  const table = new Float32Array(rarityStep(2 ** 31) + 1);
  let step = -1;
  const update = (articles: number): void => {
    const next = articleStep(articles);
    if (next === step) return;
    step = next;
    for (let place = 0; place < table.length; place += 1) table[place] = computeRarity(place, step);
  };
  update(0);
  return { find: (frequency) => table[steps[frequency] ?? rarityStep(frequency)] ?? 0, update };
}

/**
 * The step of a frequency. While a term’s frequency stays within one step, the term counts the same. So an edit changes
 * how much a term tells only in the few articles at which its frequency goes up a step.
 */
export function rarityStep(documentFrequency: number): number {
  return Math.round(stepsAnOctave * Math.log2(documentFrequency + 1));
}

/** The step of a number of articles. */
export function articleStep(articles: number): number {
  return Math.round(articleStepsAnOctave * Math.log2(articles + unseenArticles));
}

const steps = Uint8Array.from({ length: 4096 }, (_, frequency) => rarityStep(frequency));

const articleStepsAnOctave = 8;
/**
 * A young archive has not seen how rare its names are, so it counts as if this many articles without the term had been
 * there before. This joins stories at 90 articles, and changes nothing measurable at 7,571.
 */
const unseenArticles = 1000;

function computeRarity(step: number, ofArticles: number): number {
  const frequency = 2 ** (step / stepsAnOctave) - 0.5;
  return Math.max(Math.log(2 ** (ofArticles / articleStepsAnOctave) / frequency), 0);
}
