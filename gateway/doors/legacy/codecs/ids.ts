/** Old clients send 0 for no identifier: an optional reference of 0 is absent. By a required id nothing is found. */
export function optionalId(value: string | null | undefined): string | undefined {
  return value === null || value === undefined || value === '0' ? undefined : value;
}

/** A list filter without the zeros; a list of nothing else is no filter. */
export function optionalIds(values: readonly string[] | null | undefined): string[] | undefined {
  const ids = values?.filter((value) => value !== '0');
  return ids?.length ? ids : undefined;
}

/** A list filter of codes or other text; an empty one is no filter, as with the old server. */
export function optionalTexts(values: readonly string[] | null | undefined): readonly string[] | undefined {
  return values?.length ? values : undefined;
}
