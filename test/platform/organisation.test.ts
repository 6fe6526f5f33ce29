import { ask, type Json } from '../support/front-door';
import {
  DEPARTMENT,
  department,
  done,
  fresh,
  hire,
  LEAVE,
  MENU,
  NO_DEPARTMENT,
  NO_MENU,
  NO_ROLE,
  organiser,
  pages,
  ROLE,
  refused,
  roleWith,
} from './organisation';

describe('departments', () => {
  test('are made below others, moved with all that is below them, and keep what is not said', async () => {
    const top = await department({ remark: '华东' });
    const other = await department();
    const child = await department({ parentId: top.id });
    const below = await department({ parentId: child.id });
    expect([top.level, child.level, below.level]).toEqual([1, 2, 3]);
    expect(await done(DEPARTMENT, { id: top.id, name: top.name })).toEqual(top);
    await done(DEPARTMENT, { id: child.id, name: child.name, parentId: null });
    const query = 'query($ids: [ID!]) { departments(filter: { ids: $ids }) { level parent { id } } }';
    const { departments } = await ask('operator', query, { ids: [child.id, below.id] });
    expect(departments).toEqual([
      { level: 1, parent: null },
      { level: 2, parent: { id: child.id } },
    ]);
    expect(await refused(DEPARTMENT, { id: child.id, name: other.name })).toBe('DEPARTMENT_NAME_TAKEN');
  });

  test('never stand below themselves or on a fourth level', async () => {
    const top = await department();
    const child = await department({ parentId: top.id });
    const below = await department({ parentId: child.id });
    expect(await refused(DEPARTMENT, { name: 'x', parentId: below.id })).toBe('DEPARTMENT_TOO_DEEP');
    expect(await refused(DEPARTMENT, { id: top.id, name: top.name, parentId: below.id })).toBe('DEPARTMENT_CYCLE');
    expect(await refused(DEPARTMENT, { name: fresh('x'), parentId: '7' })).toBe('NOT_FOUND');
    expect(await refused(DEPARTMENT, { name: ' ' })).toBe('TEXT_MISSING');
  });

  test('go only when empty', async () => {
    const top = await department();
    const child = await department({ parentId: top.id });
    const { id } = await hire({ departmentId: child.id });
    expect(await refused(NO_DEPARTMENT, { id: top.id })).toBe('DEPARTMENT_HAS_CHILDREN');
    expect(await refused(NO_DEPARTMENT, { id: child.id })).toBe('DEPARTMENT_HAS_STAFF');
    await done(LEAVE, { id });
    expect(await done(NO_DEPARTMENT, { id: child.id })).toBe(child.id);
    expect(await refused(NO_DEPARTMENT, { id: child.id })).toBe('NOT_FOUND');
  });
});

describe('menus', () => {
  test('codes, titles and paths are unique in their directory, buttons in their page', async () => {
    const directory = await done(MENU, { appCode: 'sales', code: fresh('d'), title: fresh('目录'), isDirectory: true });
    const page = { appCode: 'sales', parentId: directory.id, code: fresh('p'), title: fresh('页') };
    const made = await done(MENU, { ...page, buttons: [{ code: 'a:b', label: '甲' }] });
    expect(made).toMatchObject({ level: 2, sort: 1, buttons: [{ code: 'a:b', label: '甲' }] });
    expect(await refused(MENU, { ...page, title: fresh('页') })).toBe('MENU_DUPLICATE');
    expect(await refused(MENU, { ...page, code: fresh('p') })).toBe('MENU_DUPLICATE');
    const twice = [
      { code: 'a', label: '甲' },
      { code: 'a', label: '乙' },
    ];
    expect(await refused(MENU, { ...page, id: made.id, buttons: twice })).toBe('MENU_DUPLICATE');
    expect(await refused(MENU, { ...page, parentId: made.id })).toBe('MENU_PARENT_NOT_DIRECTORY');
    expect(await refused(MENU, { ...page, appCode: 'portal' })).toBe('UNKNOWN_FRONT_END');
    expect(await refused(NO_MENU, { id: directory.id })).toBe('MENU_HAS_CHILDREN');
    expect(await done(NO_MENU, { id: made.id })).toBe(made.id);
    expect(await done(NO_MENU, { id: directory.id })).toBe(directory.id);
  });

  test('a button that goes leaves the roles that held it, with what it let them ask', async () => {
    const code = fresh('page');
    const buttons = [
      { code: 'menu:save', label: '保存' },
      { code: 'x:y', label: '其他' },
    ];
    const page = await done(MENU, { appCode: 'crm', code, title: code, buttons });
    const role = await roleWith({ [code]: ['menu:save', 'x:y'] });
    expect(role.scopes).toEqual(['platform:write']);
    expect(await refused(NO_MENU, { id: page.id })).toBe('MENU_IN_USE');
    expect(await refused(MENU, { id: page.id, appCode: 'crm', code: fresh('page'), title: code })).toBe('MENU_IN_USE');
    await done(MENU, { id: page.id, appCode: 'crm', code, title: code, buttons: buttons.slice(1) });
    const { roles } = await ask(
      'operator',
      'query($id: ID!) { roles(filter: { ids: [$id] }) { nodes { scopes menus { buttons } } } }',
      { id: role.id },
    );
    expect(roles.nodes).toEqual([{ scopes: [], menus: [{ buttons: ['x:y'] }] }]);
    await done(NO_ROLE, { id: role.id });
    expect(await done(NO_MENU, { id: page.id })).toBe(page.id);
  });
});

describe('roles', () => {
  test('may ask what their pages show and their buttons do', async () => {
    const role = await roleWith({ statement: ['statement:review'], message: [] });
    expect(role.scopes).toEqual(['billing:read', 'billing:write', 'customers:read', 'platform:read']);
    const kept = await done(ROLE, { id: role.id, name: role.name, appCode: 'crm', remark: '留' });
    expect(kept).toEqual(role);
    expect((await done(ROLE, { id: role.id, name: role.name, appCode: 'crm', menus: [] })).scopes).toEqual([]);
  });

  test('unknown pages, directories and buttons, and names that are taken, are refused', async () => {
    const known = await pages();
    const role = (menus: object[]) => refused(ROLE, { name: fresh('角色'), appCode: 'crm', menus });
    expect(await role([{ menuId: '7', buttons: [] }])).toBe('NOT_FOUND');
    expect(await role([{ menuId: known.system.id, buttons: [] }])).toBe('MENU_IS_DIRECTORY');
    expect(await role([{ menuId: known.staff.id, buttons: ['staff:none'] }])).toBe('UNKNOWN_BUTTON');
    expect(await refused(ROLE, { name: '财务专员', appCode: 'crm' })).toBe('ROLE_NAME_TAKEN');
  });

  test('those of the house and those in use stay', async () => {
    const { roles } = await ask('operator', '{ roles(first: 100) { nodes { id code name } } }');
    const administrator = roles.nodes.find(({ code }: Json) => code === 'administrator');
    expect(await refused(ROLE, { id: administrator.id, name: 'x', appCode: 'crm', menus: [] })).toBe('ROLE_PROTECTED');
    expect(await refused(NO_ROLE, { id: administrator.id })).toBe('ROLE_PROTECTED');
    const role = await organiser();
    const { id } = await hire({ roleIds: [role.id] });
    expect(await refused(NO_ROLE, { id: role.id })).toBe('ROLE_IN_USE');
    await done(LEAVE, { id });
    expect(await done(NO_ROLE, { id: role.id })).toBe(role.id);
  });
});
