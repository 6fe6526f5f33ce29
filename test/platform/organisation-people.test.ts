import { freshKey, freshMobile, HIRED } from '../support/customers';
import { ask, type Json, legacy, tokenOf } from '../support/front-door';
import {
  colleague,
  DEPARTMENT,
  DISABLE,
  done,
  EDIT,
  ENABLE,
  fetchUntilRefused,
  fresh,
  HIRE,
  ISSUE,
  LEAVE,
  organiser,
  pages,
  ROLE,
  refused,
} from './organisation';

describe('rights', () => {
  test('nobody grants what he lacks, to himself or others', async () => {
    const role = await organiser();
    const { id, token } = await colleague([role.id]);
    const known = await pages();
    const more = [{ menuId: known.payment.id, buttons: ['payment:audit'] }];
    const own = [{ menuId: known.staff.id, buttons: ['staff:save'] }];
    expect(await refused(ROLE, { id: role.id, name: role.name, appCode: 'crm', menus: more }, token)).toBe(
      'GRANT_EXCEEDS_OWN',
    );
    expect(await refused(ROLE, { name: fresh('角色'), appCode: 'crm', menus: more }, token)).toBe('GRANT_EXCEEDS_OWN');
    expect((await done(ROLE, { name: fresh('角色'), appCode: 'crm', menus: own }, token)).menus).toHaveLength(1);
    const { roles } = await ask('operator', '{ roles(first: 100) { nodes { id code } } }');
    const roleIds = roles.nodes.filter(({ code }: Json) => code === 'administrator').map((r: Json) => r.id);
    expect(await refused(EDIT, { id, roleIds }, token)).toBe('GRANT_EXCEEDS_OWN');
    const newcomer = { name: '新', mobile: freshMobile(), roleIds, idempotencyKey: freshKey() };
    expect(await refused(HIRE, newcomer, token)).toBe('GRANT_EXCEEDS_OWN');
  });

  test('nobody changes, shuts out or gives a password to somebody who may do more', async () => {
    const { token } = await colleague([(await organiser()).id]);
    const { staffMembers } = await ask(
      'operator',
      '{ staffMembers(first: 100) { nodes { id roles { code } account { id } } } }',
    );
    const boss = staffMembers.nodes.find(({ roles }: Json) => roles.some(({ code }: Json) => code === 'administrator'));
    expect(await refused(EDIT, { id: boss.id, mobile: freshMobile() }, token)).toBe('STAFF_OUT_OF_REACH');
    expect(await refused(DISABLE, { id: boss.id }, token)).toBe('STAFF_OUT_OF_REACH');
    expect(await refused(LEAVE, { id: boss.id, confirmed: true }, token)).toBe('STAFF_OUT_OF_REACH');
    expect(await refused(ISSUE, { accountId: boss.account.id }, token)).toBe('STAFF_OUT_OF_REACH');
  });

  test('a right that is taken is gone at the next request but for a second', async () => {
    const role = await organiser();
    const { id, token } = await colleague([role.id]);
    await done(EDIT, { id, roleIds: [] });
    const now = await fetchUntilRefused(token);
    expect(now).toBe('FORBIDDEN');
  });
});

describe('staff', () => {
  test('is taken on once for a key, with an account that signs in with the number', async () => {
    const input = { name: '张三', mobile: freshMobile(), idempotencyKey: freshKey() };
    const made = await done(HIRE, input);
    expect(made).toMatchObject({ name: '张三', account: { loginName: input.mobile }, roles: [] });
    expect(await done(HIRE, input)).toEqual(made);
    expect(await refused(HIRE, { ...input, idempotencyKey: freshKey() })).toBe('STAFF_MOBILE_TAKEN');
    expect(await refused(HIRE, { ...input, mobile: '123', idempotencyKey: freshKey() })).toBe('WRONG_FORM');
    const moved = await done(EDIT, { id: made.id, mobile: freshMobile() });
    expect(moved.account).toEqual({ loginName: moved.mobile, mobile: moved.mobile });
  });

  test('who is disabled or has left is out at once, and who is enabled comes back', async () => {
    const { id, token } = await colleague([(await organiser()).id]);
    await done(DISABLE, { id });
    expect(await fetchUntilRefused(token)).toBe('UNAUTHENTICATED');
    expect(await done(ENABLE, { id })).toEqual({ id, enabled: true });
    await done(LEAVE, { id });
    expect(await ask('operator', 'query($id: ID!) { staffMember(id: $id) { id } }', { id })).toEqual({
      staffMember: null,
    });
    expect(await refused(EDIT, { id, name: 'x' })).toBe('NOT_FOUND');
  });

  test('nobody shuts himself out, and one administrator stays', async () => {
    const { viewer } = await ask('operator', '{ viewer { staffMember { id roles { id } } } }');
    const { id } = viewer.staffMember;
    expect(await refused(LEAVE, { id })).toBe('STAFF_IS_SELF');
    expect(await refused(DISABLE, { id })).toBe('STAFF_IS_SELF');
    expect(await refused(EDIT, { id, roleIds: [] })).toBe('LAST_ADMINISTRATOR');
  });

  test('who keeps customers leaves when that is confirmed', async () => {
    const { salespeople } = await ask(
      'operator',
      '{ salespeople(first: 100) { nodes { name customerCount staffMember { id } } } }',
    );
    const keeper = salespeople.nodes.find(
      ({ name, customerCount }: Json) => customerCount > 0 && !name.startsWith(HIRED),
    );
    expect(await refused(LEAVE, { id: keeper.staffMember.id })).toBe('STAFF_HAS_CUSTOMERS');
  });

  test('salespeople and customers change nothing of it', async () => {
    for (const viewer of ['salesperson', 'customer'] as const) {
      const token = await tokenOf(viewer);
      expect(await refused(HIRE, { name: 'x', mobile: freshMobile(), idempotencyKey: freshKey() }, token)).toBe(
        'SCOPE_MISSING',
      );
      expect(await refused(DEPARTMENT, { name: 'x' }, token)).toBe('SCOPE_MISSING');
    }
  });
});

describe('the legacy paths', () => {
  const data = async (path: string, body?: object) => {
    const { body: answer } = await legacy('operator', path, body);
    expect([path, answer.code, answer.msg]).toEqual([path, 0, '']);
    return answer.data;
  };

  test('a department, a role and a person are made, shown and deleted', async () => {
    const name = fresh('部门');
    await data('/mt/crm/org/dept/save', { name });
    const [made] = await data('/mt/crm/org/dept/list', { name });
    expect(made).toMatchObject({ name, level: 1, appcode: 'crm' });
    const id = await data('/mt/crm/org/staff/add', { name: '李四', mobile: freshMobile(), departmentId: made.id });
    const refusal = await legacy('operator', '/mt/crm/org/dept/delete', { id: made.id });
    expect(refusal.body.msg).toBe('部门下有1名员工,不能删除');
    await data('/mt/crm/org/staff/edit', { id, name: '李四四' });
    const { results } = await data('/mt/crm/org/staff/list', { merchantId: 1, id });
    expect(results[0]).toMatchObject({ id, name: '李四四', departmentId: made.id });
    await data('/mt/crm/org/staff/delete', { id });
    await data('/mt/crm/org/dept/delete', { id: made.id });
    const tree = await data('/mt/crm/org/dept/list', { querySub: true });
    expect(tree.every(({ level }: Json) => level === 1)).toBe(true);
    expect(tree.some(({ subList }: Json) => subList.length > 0)).toBe(true);
  });

  test('a menu entry and a role are made, shown and deleted', async () => {
    const code = fresh('page');
    const entry = { code, title: code, appcode: 'crm', buttons: [{ label: '甲', value: 'a:a' }], extra: { a: 1 } };
    await data('/mt/crm/pageConfig/save', entry);
    const list = await data('/mt/crm/pageConfig/list', { appcode: 'crm' });
    const made = list.find((menu: Json) => menu.code === code);
    expect(made).toMatchObject({ title: code, buttons: [{ label: '甲', value: 'a:a' }], extra: { a: 1 }, subList: [] });
    const name = fresh('角色');
    await data('/mt/crm/org/role/save', {
      name,
      appcode: 'crm',
      menus: [{ pageMenuId: made.id, operableButtons: ['a:a'] }],
    });
    const { results } = await data('/mt/crm/org/role/list', { name });
    expect(results[0].menus).toEqual([{ pageMenuId: made.id, operableButtons: ['a:a'] }]);
    await data('/mt/crm/org/role/delete', { id: results[0].id });
    await data('/mt/crm/pageConfig/delete', { id: made.id });
    const left = await data('/mt/crm/pageConfig/list', { appcode: 'crm' });
    expect(left.map((menu: Json) => menu.code)).not.toContain(code);
  });

  test('operators read what waits, salespeople their menu', async () => {
    const waiting = await data('/mt/crm/index/bee/backlog');
    expect(Object.keys(waiting)).toEqual([
      'waitAuditAuthCount',
      'waitAuditItemCount',
      'waitRecheckBillCount',
      'waitInvoiceCount',
    ]);
    const { body } = await legacy('salesperson', '/mt/sales/config/pageMenus');
    expect(body.data.map(({ appcode }: Json) => appcode)).toContain('sales');
  });
});
