const forOperators = { forOperators: true } as const;

/** Old paths are watched and switched off by operators alone. */
export const legacyPathRoots = {
  'Query.legacyUsage': forOperators,
  'Query.legacyCallers': forOperators,
  'Query.legacyEndpoints': forOperators,
  'Mutation.setLegacySunset': forOperators,
  'Mutation.withdrawLegacySunset': forOperators,
  'Mutation.closeLegacyEndpoints': forOperators,
  'Mutation.reopenLegacyEndpoints': forOperators,
  'Mutation.exportLegacyReport': forOperators,
};
