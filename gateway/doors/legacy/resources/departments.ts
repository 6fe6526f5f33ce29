import { optionalId, optionalIds } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';

const facts = 'id createdById createdAt updatedAt parent { id name } name level manager { id name } remark';

/** Fragments LegacyDepartment, without those below it, and LegacyDepartmentTree: three levels are all there are. */
export const departmentFields = `fragment LegacyDepartment on Department { ${facts} }`;
export const departmentTreeFields = `fragment LegacyDepartmentTree on Department {
  ${facts} children { ${facts} children { ${facts} } }
}`;

export const toLegacyDepartment = (d: any): unknown => ({
  id: int64(d.id),
  createBy: int64(d.createdById),
  createTime: dateTime(d.createdAt),
  modifyTime: dateTime(d.updatedAt),
  pid: int64(d.parent?.id),
  pname: d.parent?.name,
  name: d.name,
  level: d.level,
  mangerStaffId: int64(d.manager?.id),
  mangerStaffName: d.manager?.name,
  remark: d.remark,
  subList: d.children?.map(toLegacyDepartment),
  appcode: 'crm',
});

/** A tree that nothing else narrows begins at the top. */
export const departmentFilter = (body: LegacyFields) => {
  const chosen = { ids: optionalIds(body.idList), parentIds: optionalIds(body.pidList), name: body.name };
  const narrowed = Object.values(chosen).some((value) => value !== undefined);
  return body.querySub && !narrowed ? { level: 1 } : chosen;
};

/** 0 as the department above is the top, as the manager nobody. */
export const departmentInput = (body: LegacyFields) => ({
  id: optionalId(body.id),
  parentId: orNone(body.pid),
  name: body.name,
  managerStaffId: orNone(body.mangerStaffId),
  remark: body.remark,
});

/** A reference of 0 clears it; one that is absent leaves it as it was. */
export const orNone = (id: string | undefined) => (id === '0' ? null : id);
