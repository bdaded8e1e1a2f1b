/**
 * How far above its level of the weeks before a term is, in standard deviations: log-odds with an
 * informative Dirichlet prior (Monroe, Colaresi, Quinn 2008). 0 for what is
 * less than three times as frequent among the day’s articles as it was.
 * @param count the day’s articles that have the term.
 * @param articles all articles of the day.
 */
export function scoreBurst(
  count: number,
  articles: number,
  past: { recent: number; articles: number },
): number {
  const usual = (past.recent + usualCount) / (past.articles + usualArticles);
  const prior = priorArticles * usual;
  const before = (past.recent + prior) / (past.articles + priorArticles);
  if (count < leastLift * before * articles) return 0;
  const today = logOdds(count + prior, articles + priorArticles);
  const level = logOdds(past.recent + prior, past.articles + priorArticles);
  return (today - level) / Math.sqrt(1 / (count + prior) + 1 / (past.recent + prior));
}

/** What is supposed of a term that no article had: one in four hundred. */
const usualCount = 0.25;
const usualArticles = 100;
/** How many articles the prior weighs as much as. */
const priorArticles = 50;
const leastLift = 3;

function logOdds(count: number, of: number): number {
  return Math.log(count / Math.max(of - count, 0.5));
}
