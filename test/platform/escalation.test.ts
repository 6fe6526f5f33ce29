import { hiredToSell } from '../sales/people-ground';
import { freshCustomer, freshMobile } from '../support/customers';
import { graphql, type Json } from '../support/front-door';
import { until } from '../support/own-database';
import { rows } from '../support/server-database';
import {
  colleague,
  done,
  EDIT,
  fresh,
  ISSUE,
  MENU,
  NO_MENU,
  NO_ROLE,
  organiser,
  ROLE,
  refused,
  roleWith,
} from './organisation';

const editor = async () => {
  const role = await roleWith({ menu: ['menu:save', 'menu:delete'], role: ['role:save', 'role:delete'] });
  return { role, ...(await colleague([role.id])) };
};
const scopesOf = async (token: string): Promise<string[]> =>
  (await graphql('{ viewer { scopes } }', {}, { token })).body.data.viewer.scopes;

describe('whoever edits roles', () => {
  test('neither changes, empties, renames nor deletes one that may do more than he', async () => {
    const { token } = await editor();
    const more = await roleWith({ payment: ['payment:audit'] });
    const same = { id: more.id, appCode: 'crm' };
    for (const change of [{ name: fresh('改名') }, { name: more.name, menus: [] }, { name: more.name, remark: 'x' }]) {
      expect(await refused(ROLE, { ...same, ...change }, token)).toBe('GRANT_EXCEEDS_OWN');
    }
    expect(await refused(NO_ROLE, { id: more.id }, token)).toBe('GRANT_EXCEEDS_OWN');
    expect(await done(NO_ROLE, { id: more.id })).toBe(more.id);
  });

  test('gains nothing by a page of his own that has the code of another', async () => {
    const { role, token } = await editor();
    const directory = await done(
      MENU,
      { appCode: 'crm', code: fresh('d'), title: fresh('目录'), isDirectory: true },
      token,
    );
    const made = [];
    for (const code of ['home', 'payment', 'calls']) {
      const page = await done(MENU, { appCode: 'crm', parentId: directory.id, code, title: fresh('页') }, token);
      made.push(page.id);
      const menus = [{ menuId: page.id, buttons: [] }];
      for (const asked of [
        { name: fresh('角色'), appCode: 'crm', menus },
        { id: role.id, name: role.name, appCode: 'crm', menus },
      ]) {
        expect([code, await refused(ROLE, asked, token)]).toEqual([code, 'GRANT_EXCEEDS_OWN']);
      }
    }
    for (const id of [...made, directory.id]) await done(NO_MENU, { id }, token);
  });

  test('gains nothing by a button of another page on one that he holds', async () => {
    const code = fresh('page');
    const page = await done(MENU, { appCode: 'crm', code, title: code });
    const role = await roleWith({ menu: ['menu:save'], role: ['role:save'], [code]: [] });
    const { token } = await colleague([role.id]);
    const before = await scopesOf(token);
    const buttons = [{ code: 'payment:audit', label: '审核' }];
    await done(MENU, { id: page.id, appCode: 'crm', code, title: code, buttons }, token);
    const menus = [
      ...role.menus.filter(({ menu }: Json) => menu.id !== page.id),
      { menu: page, buttons: ['payment:audit'] },
    ];
    const asked = menus.map(({ menu, buttons: pressed }: Json) => ({ menuId: menu.id, buttons: pressed }));
    expect(await refused(ROLE, { id: role.id, name: role.name, appCode: 'crm', menus: asked }, token)).toBe(
      'GRANT_EXCEEDS_OWN',
    );
    expect(await scopesOf(token)).toEqual(before);
  });
});

describe('whoever gives passwords', () => {
  test('gives none to customers and to those who sell while they may do what he may not', async () => {
    const { token } = await colleague([(await organiser()).id]);
    const { id: customerId } = await freshCustomer();
    const { accountId } = await hiredToSell();
    let bought: { id: string }[] = [];
    await until(async () => {
      bought = (await rows('select id::text from platform.accounts where customer_id = $1', [
        customerId,
      ])) as typeof bought;
      return bought.length === 1;
    }, 'the account of the customer');
    for (const id of [accountId, bought[0]?.id]) {
      expect(await refused(ISSUE, { accountId: id }, token)).toBe('STAFF_OUT_OF_REACH');
      expect((await done(ISSUE, { accountId: id })).password).toEqual(expect.any(String));
    }
  });

  test('does not move the number of somebody who sells to where the code for a new one would go', async () => {
    const { token } = await colleague([(await organiser()).id]);
    const { staffId, mobile } = await hiredToSell();
    expect(await refused(EDIT, { id: staffId, mobile: freshMobile() }, token)).toBe('STAFF_OUT_OF_REACH');
    expect((await done(EDIT, { id: staffId, mobile, name: '测试销售改' }, token)).mobile).toBe(mobile);
  });
});

test('a right to write somewhere shows nothing that goes with another button', async () => {
  const writes = await colleague([(await roleWith({ message: [], department: ['department:save'] })).id]);
  const sends = await colleague([(await roleWith({ message: ['message:resend'] })).id]);
  const query = '{ messages(first: 20) { nodes { recipients } } }';
  const shownTo = async (token: string): Promise<string[]> =>
    (await graphql(query, {}, { token })).body.data.messages.nodes.flatMap(({ recipients }: Json) => recipients);
  expect((await shownTo(writes.token)).filter((recipient) => !recipient.includes('***'))).toEqual([]);
  expect((await shownTo(sends.token)).filter((recipient) => recipient.includes('***'))).toEqual([]);
  const events = await graphql('{ unappliedEvents(first: 1) { nodes { payload } } }', {}, { token: writes.token });
  expect(events.body.errors[0].extensions.reason).toBe('SCOPE_MISSING');
});
