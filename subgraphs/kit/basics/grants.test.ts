import type { FrontEndMenu } from './front-end-menu';
import { FRONT_ENDS } from './front-ends';
import { scopesOfPages } from './grants';

const pagesOf = (menus: readonly FrontEndMenu[]): FrontEndMenu[] =>
  menus.flatMap((menu) => (menu.children ? pagesOf(menu.children) : [menu]));

const pages = pagesOf(FRONT_ENDS.crm);
/** What they do is read: a spreadsheet of what the list shows. */
const READING = /:export$/;

describe('what a role may ask', () => {
  test.each(pages.map(({ code }) => code))('the page %s lets it read what it shows', (code) => {
    const scopes = scopesOfPages([{ code, buttons: [] }]);
    expect(scopes).not.toEqual([]);
    expect(scopes.filter((scope) => !scope.endsWith(':read'))).toEqual([]);
  });

  test.each(pages.flatMap(({ buttons = [] }) => buttons.map(([button]) => button)).filter((b) => !READING.test(b)))(
    'the button %s lets it do what it does',
    (button) => {
      expect(scopesOfPages([{ code: 'invented', buttons: [button] }])).toHaveLength(1);
    },
  );

  test('pages and buttons that operators invented let it ask nothing', () => {
    expect(scopesOfPages([{ code: 'invented', buttons: ['staff:invented', 'invented'] }])).toEqual([]);
  });
});
