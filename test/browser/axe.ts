import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Place {
  target: string[];
  html: string;
  failureSummary: string;
}

interface Violation {
  id: string;
  impact: string;
  nodes: Place[];
}

/** Tabs of GraphiQL hold the button that closes them; the words of a document have the colours of Monaco. */
const THEIRS: readonly (readonly [finding: string, html: RegExp])[] = [
  ['nested-interactive', /^<li [^>]*class="graphiql-tab\b/],
  ['color-contrast', /^<span class="mtk\d+/],
];

/**
 * What people who cannot see well, or use no mouse, would stumble over: of axe's findings those that are serious or critical,
 * without what is for the makers of GraphiQL and Monaco to mend.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
    violations: Violation[];
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !THEIRS.some(([finding, theirs]) => finding === id && theirs.test(html)))
        .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
}
