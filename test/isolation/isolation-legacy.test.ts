import { mode } from '../support/front-door';
import { askLegacy, type LegacySite, legacySites, siteName } from './legacy';
import { comparable } from './probe';
import { missingLike } from './specimens';
import { demoViewers, grouped, type Narrow, VIEWERS } from './viewers';

const viewers = demoViewers();

describe('an endpoint of the old paths', () => {
  const places = legacySites();

  test('takes nothing that can name something and is not in the table', () => {
    expect(places.filter(({ entry }) => entry === undefined).map(siteName)).toEqual([]);
  });

  const named = places.flatMap((site) => (typeof site.entry === 'string' ? [{ ...site, kind: site.entry }] : []));
  const byEndpoint = grouped(named, ({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  const answer = async (viewer: Narrow, site: LegacySite, value: string) =>
    comparable(await askLegacy(viewer, site, value, viewers.world.shared), value);

  test.each(byEndpoint)("%s answers another customer's like what is missing", async (_, sites) => {
    const answers = VIEWERS.map(async (viewer) => {
      for (const site of sites) {
        const value = viewers.world.foreign[site.kind];
        const foreign = await answer(viewer, site, value);
        expect([viewer, siteName(site), foreign]).toEqual([
          viewer,
          siteName(site),
          await answer(viewer, site, missingLike(value)),
        ]);
      }
    });
    await Promise.all(answers);
  });

  // Once is enough: the specimens and the documents are the same in both modes.
  const open = byEndpoint.filter(([name]) => /mt.(beeback|sales)/.test(name) && mode() === 'one-process');
  if (open.length > 0)
    test.each(open)("%s answers the viewer's own otherwise, so the probe proves something", async (name, sites) => {
      const viewer = name.includes('/beeback/') ? 'customer' : 'salesperson';
      const vain: string[] = [];
      for (const site of sites) {
        const value = viewers.world.shared[site.kind] ?? '';
        const own = await answer(viewer, site, value);
        const missing = await answer(viewer, site, missingLike(value));
        if (JSON.stringify(own) === JSON.stringify(missing)) vain.push(siteName(site));
      }
      expect(vain).toEqual([]);
    });
});
