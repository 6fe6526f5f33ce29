import { optionalId } from '../codecs/ids';
import { amount, int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';

export const gradeFields = `fragment LegacyCustomerGrade on CustomerGrade {
  id createdById createdAt updatedAt code commissionRate enabled remark
}`;

export const toLegacyGrade = (g: any) => ({
  id: int64(g.id),
  createBy: int64(g.createdById),
  createTime: dateTime(g.createdAt),
  modifyTime: dateTime(g.updatedAt),
  gradeCode: g.code,
  royaltyRate: amount(g.commissionRate),
  enabled: g.enabled,
  remark: g.remark,
});

export const targetFields = `fragment LegacySalesTarget on SalesTarget {
  id createdById createdAt monthTarget quarterTarget yearTarget effectMonth
}`;

/** A target never changes, so that it was last changed when it was set. */
export const toLegacyTarget = (t: any, salesperson: any) => ({
  id: int64(t.id),
  createBy: int64(t.createdById),
  createTime: dateTime(t.createdAt),
  modifyTime: dateTime(t.createdAt),
  salesmanId: int64(salesperson.id),
  salesmanName: salesperson.name,
  monthTarget: amount(t.monthTarget),
  quarterTarget: amount(t.quarterTarget),
  yearTarget: amount(t.yearTarget),
  effectMonth: t.effectMonth,
});

export const toLegacyTargetChange = (t: any, salesperson: any) => ({
  ...toLegacyTarget(t, salesperson),
  beforeMonthTarget: amount(t.previous?.monthTarget),
  beforeQuarterTarget: amount(t.previous?.quarterTarget),
  beforeYearTarget: amount(t.previous?.yearTarget),
});

export const planFields = `fragment LegacyKpiPlan on KpiPlan {
  id createdById createdAt salespersonId salesperson { name } general inForce effectMonth version reset changedCodes
  targets { monthTarget quarterTarget yearTarget } indicators { code name target weight reachedRate }
  results { code completion }
}`;

/** reachRate is how far it is reached this month where the plan is in force, else as it was saved. */
export const toLegacyPlan = (p: any) => ({
  id: int64(p.id),
  createBy: int64(p.createdById),
  createTime: dateTime(p.createdAt),
  modifyTime: dateTime(p.createdAt),
  salesmanId: int64(p.salespersonId ?? '0'),
  salesmanName: p.general ? '全局配置' : p.salesperson?.name,
  isEffect: p.inForce,
  effectMonth: p.effectMonth,
  targets: p.targets && {
    month: amount(p.targets.monthTarget),
    quarter: amount(p.targets.quarterTarget),
    year: amount(p.targets.yearTarget),
  },
  details: p.indicators.map((indicator: any) => ({
    code: indicator.code,
    name: indicator.name,
    target: indicator.target,
    weight: amount(indicator.weight),
    reachRate: amount(p.results.find(({ code }: any) => code === indicator.code)?.completion ?? indicator.reachedRate),
  })),
  ver: `V${p.version}`,
  tags: tagsOf(p),
});

const tagsOf = ({ reset, changedCodes }: any): string =>
  reset ? 'reset' : changedCodes.length > 0 ? changedCodes.join(',') : 'init';

/** 0 names the plan of everybody. */
export const planOwner = (body: LegacyFields) => {
  const salespersonId = optionalId(body.salesmanId);
  return salespersonId === undefined ? { general: true } : { salespersonId };
};

/** The graph says what is missing by name. */
export const indicatorsOf = (body: LegacyFields) =>
  (body.details ?? []).map((detail: any) => ({
    code: detail.code ?? '',
    name: detail.name ?? '',
    target: detail.target,
    weight: detail.weight ?? '0',
    reachedRate: detail.reachRate,
  }));
