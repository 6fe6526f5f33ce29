import { legacyEnum } from './define';

/** Legacy name: roleType of a salesman. */
export const SalespersonType = legacyEnum('SalespersonType', {
  INNER: ['inner', '内部员工'],
  OUTER: ['outer', '外部推广人'],
});

/** Legacy name: followType. */
export const VisitType = legacyEnum('VisitType', {
  VISIT: ['visit', '拜访'],
});

/** How a promoter earns: legacy royaltyType. */
export const CommissionType = legacyEnum('CommissionType', {
  BY_RATE: ['rate', '按比例'],
  BY_PRICE: ['price', '按单价'],
});
