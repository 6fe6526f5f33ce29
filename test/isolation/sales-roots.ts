const forOperators = { forOperators: true } as const;

/** Who keeps whom, and what selling is paid with, is decided by operators alone. */
export const salesRoots = {
  'Mutation.assignCustomers': forOperators,
  'Mutation.cancelAssignment': forOperators,
  'Mutation.handOverStaff': forOperators,
  'Mutation.saveCustomerGrade': forOperators,
  'Mutation.setSalesTarget': forOperators,
  'Mutation.saveKpiPlan': forOperators,
  'Mutation.resetKpiPlan': forOperators,
  'Mutation.addSalesperson': forOperators,
  'Mutation.disableSalesperson': forOperators,
  'Mutation.setFloorPrices': forOperators,
  'Mutation.setFloorPrice': forOperators,
  'Mutation.makeCommissionStatements': forOperators,
  'Mutation.confirmCommissionStatements': forOperators,
  'Mutation.payCommissionStatements': forOperators,
};
